import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { Failure } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { invoke } from '../../ipc/client.ts'
import type { SHEET_WORDS, Sheet } from './sheet-words.ts'

type TypeBackProps = {
  readonly words: (typeof SHEET_WORDS)[Sheet]
  readonly askedGroups: readonly [number, number]
  readonly onBack: () => void
  readonly onDone: (state: VaultState) => void
}

const clean = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()
const isBox = (index: number, field: string) => field === `group${index}` || field === `groups.${index}`

/** Marks the box that is wrong when the main process says which; otherwise both. */
function problemsFrom({ message, problems = [] }: Failure, askedGroups: readonly [number, number]): readonly Problem[] {
  const named = askedGroups.flatMap((_, index) => {
    const problem = problems.find(({ field }) => isBox(index, field))
    return problem ? [{ field: `group${index}`, message: problem.message }] : []
  })
  if (named.length > 0) return named
  return [
    { field: 'group0', message },
    { field: 'group1', message: `Check group ${askedGroups[1]} too` },
  ]
}

export function TypeBack({ words, askedGroups, onBack, onDone }: TypeBackProps) {
  const [groups, setGroups] = useState<readonly [string, string]>(['', ''])
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isBusy, setBusy] = useState(false)

  const confirm = async () => {
    if (isBusy) return
    const missing = askedGroups.flatMap((number, index) =>
      clean(groups[index] ?? '') === ''
        ? [{ field: `group${index}`, message: `Enter group ${number} of the code` }]
        : [],
    )
    setProblems(missing)
    if (missing.length > 0) return
    setBusy(true)
    const result = await invoke('vault.confirmSheet', { groups: [clean(groups[0]), clean(groups[1])] })
    setBusy(false)
    if (result.ok) onDone(result.data)
    else setProblems(problemsFrom(result, askedGroups))
  }

  return (
    <Page heading={words.typeHeading} back={{ label: 'Back to the sheet', onClick: onBack }}>
      <p>{words.whereToLook}</p>
      <Form problems={problems} onSubmit={() => void confirm()}>
        <div className="vault-groups">
          <TextField
            id="group0"
            label={`Group ${askedGroups[0]}`}
            width="short"
            value={groups[0]}
            onChange={(typed) => setGroups([typed, groups[1]])}
          />
          <TextField
            id="group1"
            label={`Group ${askedGroups[1]}`}
            width="short"
            value={groups[1]}
            onChange={(typed) => setGroups([groups[0], typed])}
          />
        </div>
        <ButtonRow>
          <Button kind="primary" type="submit" busy={isBusy}>
            {words.confirm}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
