import { useState } from 'react'
import type { LocalCondition } from '#shared/domain/local-conditions.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton, LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { useCall } from '../../../ipc/use-call.ts'
import { isReplaced, kindWords, stepById, stepWords } from './condition-words.ts'

type ItemProps = {
  readonly local: LocalCondition
  readonly all: readonly LocalCondition[]
  /** Says what was done. */
  readonly onDone: (words: string) => void
}

export function ConditionItem({ local, all, onDone }: ItemProps) {
  return (
    <li className="school-card">
      <h3>{kindWords(local.condition)}</h3>
      <ConditionText local={local} />
      <p className="school-checked">
        Added by {local.recordedBy.name}, {formatInstant(local.recordedAtMs)}.{signedWords(local)}
        {isReplaced(local, all) && <StatusTag tone="plain">A newer one takes its place</StatusTag>}
      </p>
      {local.withdrawn === null && <Actions local={local} onDone={onDone} />}
    </li>
  )
}

/** The words themselves, with Blueform's own beside a wording. */
export function ConditionText({ local: { condition } }: Pick<ItemProps, 'local'>) {
  const usual = condition.kind === 'wording' ? stepById(condition.stepId) : undefined
  return (
    <>
      <p className="school-own-words">{condition.text}</p>
      {condition.kind === 'step' && <p>{stepWords(condition)}</p>}
      {usual && <p>Blueform says: “{usual.text}”</p>}
    </>
  )
}

function signedWords({ signed, withdrawn }: LocalCondition): string {
  const signedBy = signed
    ? ` Signed by ${signed.name}, ${formatDate(signed.on)}${signed.how === 'paper' ? `, on paper; entered by ${signed.by.name}` : ''}.`
    : ''
  return withdrawn ? `${signedBy} Withdrawn by ${withdrawn.by.name}, ${formatInstant(withdrawn.atMs)}.` : signedBy
}

function Actions({ local, onDone }: Pick<ItemProps, 'local' | 'onDone'>) {
  const may = useMay()
  const isWaiting = local.signed === null
  return (
    <>
      {isWaiting && may('sign-conditions') && (
        <ButtonRow>
          <LinkButton to={`/settings/conditions/${local.id}/sign`}>
            Read and sign<VisuallyHidden> {kindWords(local.condition)}</VisuallyHidden>
          </LinkButton>
        </ButtonRow>
      )}
      {may('manage-settings') && (
        <div className="school-card-actions">
          {isWaiting && <PaperLink local={local} />}
          <Withdraw local={local} onDone={onDone} />
        </div>
      )}
    </>
  )
}

// A signature on paper is for a school whose head teacher cannot sign here.
function PaperLink({ local }: Pick<ItemProps, 'local'>) {
  const people = useRoute('accounts.list', {})
  if (!people.data) return null
  const hasHead = people.data.accounts.some(({ role, removedAtMs }) => role === 'head' && removedAtMs === null)
  if (hasHead) return <span>The head teacher signs it here, under their own passphrase.</span>
  return (
    <TextLink to={`/settings/conditions/${local.id}/paper`}>
      It was signed on paper<VisuallyHidden> {kindWords(local.condition)}</VisuallyHidden>
    </TextLink>
  )
}

function Withdraw({ local, onDone }: Pick<ItemProps, 'local' | 'onDone'>) {
  const [isAsking, setAsking] = useState(false)
  const { call, refusal, isBusy } = useCall('guidance.withdrawCondition', 'guidance.conditions')
  const withdraw = async () => {
    const isDone = await call({ conditionId: local.id })
    setAsking(false)
    if (isDone) onDone('It was withdrawn.')
  }
  return (
    <>
      <LinkLikeButton hiddenSuffix={kindWords(local.condition)} onClick={() => setAsking(true)}>
        Withdraw
      </LinkLikeButton>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={isAsking}
        danger
        title="Withdraw this?"
        confirmLabel="Withdraw it"
        cancelLabel="Keep it"
        busy={isBusy}
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        <p className="school-own-words">{local.condition.text}</p>
        <p>
          New cases are handled without it. Cases that were handled under it keep it. To have it again, add it again and
          have it signed.
        </p>
      </ConfirmDialog>
    </>
  )
}
