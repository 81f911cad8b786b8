// What the person at the lock screen has answered so far. It lives in this page only and is gone when they leave it.
import type { Problem } from '#shared/domain/answers.ts'
import { type AdultKind, aboutProblem } from '#shared/domain/compartments.ts'
import { type NewDrop, newDropSchema } from '#shared/domain/drop-box.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type ImageAnswer, isImageLocked } from '#shared/domain/image-answer.ts'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { problemsOf } from '../../../forms/zod-problems.ts'
import { nobodyMayRead } from './readers.ts'

export type LeaveAnswers = Omit<NewDrop, 'imageAnswer' | 'adult'> & {
  readonly imageAnswer: ImageAnswer | null
  readonly adult: AdultKind | null
}

export const NO_ANSWERS: LeaveAnswers = {
  imageAnswer: null,
  adult: null,
  leadIds: [],
  writerName: '',
  writerRole: '',
  people: '',
  when: '',
  words: '',
}

/** The pages in order; `stop` only when there could be an image. */
export type LeavePage = 'imageAnswer' | 'stop' | 'adult' | 'writer' | 'happened' | 'check'

export function pagesFor({ imageAnswer }: LeaveAnswers): readonly LeavePage[] {
  const isLocked = imageAnswer !== null && isImageLocked(imageAnswer)
  return ['imageAnswer', ...(isLocked ? (['stop'] as const) : []), 'adult', 'writer', 'happened', 'check']
}

const WRITER = newDropSchema.pick({ writerName: true, writerRole: true })
const HAPPENED = newDropSchema.pick({ people: true, when: true, words: true })

/** What is still to be put right on a page. */
export function problemsOn(
  page: LeavePage,
  answers: LeaveAnswers,
  accounts: readonly LockedAccount[],
): readonly Problem[] {
  switch (page) {
    case 'imageAnswer':
      return answers.imageAnswer === null
        ? [{ field: 'imageAnswer', message: 'Choose one answer. “Not sure” is enough' }]
        : []
    case 'adult':
      return adultProblems(answers, accounts)
    case 'writer':
      return checked(WRITER.safeParse(pickOf(answers, 'writerName', 'writerRole')), answers)
    case 'happened':
      return checked(HAPPENED.safeParse(pickOf(answers, 'people', 'when', 'words')), answers)
    case 'stop':
    case 'check':
      return []
  }
}

/** The page on which a field stands. */
export function pageOf(field: string): LeavePage {
  if (field === 'imageAnswer') return 'imageAnswer'
  if (field === 'adult' || field.startsWith('leadIds')) return 'adult'
  return field.startsWith('writer') ? 'writer' : 'happened'
}

/** Undefined while something is missing. */
export function toSend(answers: LeaveAnswers): NewDrop | undefined {
  const leadIds = answers.adult === 'lead' ? answers.leadIds : []
  const parsed = newDropSchema.safeParse({ ...answers, leadIds })
  return parsed.success ? parsed.data : undefined
}

function adultProblems({ adult, leadIds }: LeaveAnswers, accounts: readonly LockedAccount[]): readonly Problem[] {
  const problem = aboutProblem(adult, leadIds, null)
  if (problem) return [problem]
  const refusal = nobodyMayRead(adult, leadIds, accounts)
  return refusal === undefined ? [] : [{ field: 'adult', message: refusal }]
}

type Parsed = ReturnType<typeof WRITER.safeParse> | ReturnType<typeof HAPPENED.safeParse>

function checked(parsed: Parsed, answers: LeaveAnswers): readonly Problem[] {
  if (!parsed.success) return problemsOf(parsed.error)
  const fields = Object.keys(parsed.data)
  return embeddedDataProblems(answers).filter(({ field }) => fields.includes(field))
}

function pickOf<Key extends keyof LeaveAnswers>(answers: LeaveAnswers, ...keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, answers[key]]))
}
