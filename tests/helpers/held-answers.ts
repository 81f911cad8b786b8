// The inspector holds the answer of the main process only weakly, and Blueform collects its memory whenever the vault is locked or opened:
// an answer can be gone ("Promise was collected") although what was asked has been done.
import type { ElectronApplication } from '@playwright/test'

const LOST = 'Resulting promise was garbage collected'
const TIMES = 5

type Held = { readonly number: number; readonly answer: unknown }
type Asked = { readonly number: number; readonly source: string; readonly arg: unknown }

/** Everything is done once; the main process keeps the last answer, which is read again where it was lost. */
export function holdAnswers(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app)
  let count = 0
  const held = async (question: unknown, arg?: unknown): Promise<unknown> => {
    count += 1
    const asked: Asked = { number: count, source: String(question), arg }
    try {
      return await evaluate(answerAndHold, asked)
    } catch (error) {
      return readAgain(error, asked.number)
    }
  }
  const readAgain = async (error: unknown, number: number, times = TIMES): Promise<unknown> => {
    if (times === 0 || !String(error).includes(LOST)) throw error
    try {
      return await evaluate(readHeld, number)
    } catch (again) {
      return readAgain(again, number, times - 1)
    }
  }
  Object.assign(app, { evaluate: held })
}

// Both run in the main process, where nothing of this file is but their own text.
function answerAndHold(electron: unknown, { number, source, arg }: Asked): unknown {
  const { runInThisContext } = process.getBuiltinModule('node:vm')
  const question = runInThisContext(`(${source})`) as (electron: unknown, arg: unknown) => unknown
  const answer = question(electron, arg)
  Object.assign(globalThis, { heldAnswer: { number, answer } })
  return answer
}

function readHeld(_electron: unknown, number: number): unknown {
  const { heldAnswer } = globalThis as unknown as { heldAnswer?: Held }
  if (heldAnswer?.number !== number) throw new Error('another answer has taken its place')
  return heldAnswer.answer
}
