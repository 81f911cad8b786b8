import { useState } from 'react'
import { type Guardianship, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Details } from '../../../components/details.tsx'
import { Section, focusHeading } from '../../../components/page.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useChange } from '../../../ipc/use-call.ts'
import type { PersonFile } from '../with-person.tsx'
import { responsibilityWords } from './person-words.ts'

const NO_CHILD = 'No child is entered. Open the child’s page to add this person as a parent or carer.'

type Tie = Guardianship & { readonly other: SchoolPerson }

/** Beside a child's name the word alone would say that the child is the mother. */
const relationWords = ({ relation, other, adultId }: Tie): string =>
  other.id === adultId || other.kind !== 'pupil' ? relation : `${relation} of this child`

export function FamilySection({ file: { person, guardians, children } }: { readonly file: PersonFile }) {
  const mayChange = useMay()('manage-people')
  if (person.kind === 'pupil') {
    const ties = guardians.map((one) => ({ ...one, other: one.adult }))
    const add = <TextLink to={`/people/${person.id}/guardians`}>Add a parent or carer</TextLink>
    return (
      <Section heading="Parents and carers" aside={mayChange && add}>
        <Ties ties={ties} empty="No parent or carer is entered. A parent’s agreement and consent need one." />
      </Section>
    )
  }
  if (person.kind !== 'parent' && children.length === 0) return null
  return (
    <Section heading="Children">
      <Ties
        ties={children.map((one) => ({ ...one, other: one.child }))}
        empty={person.kind === 'parent' ? NO_CHILD : ''}
      />
    </Section>
  )
}

function Ties({ ties, empty }: { readonly ties: readonly Tie[]; readonly empty: string }) {
  const [ending, setEnding] = useState<Tie | null>(null)
  const mayChange = useMay()('manage-people')
  const held = ties.filter(({ endedAtMs }) => endedAtMs === null)
  const ended = ties.filter(({ endedAtMs }) => endedAtMs !== null)
  return (
    <>
      {held.length === 0 && empty !== '' && <p className="people-soft">{empty}</p>}
      <TieList ties={held} {...(mayChange ? { onEnd: setEnding } : {})} />
      {ended.length > 0 && (
        <Details summary={`No longer (${ended.length})`}>
          <TieList ties={ended} />
        </Details>
      )}
      <EndDialog tie={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function TieList({ ties, onEnd }: { readonly ties: readonly Tie[]; readonly onEnd?: (tie: Tie) => void }) {
  if (ties.length === 0) return null
  return (
    <ul className="people-list">
      {ties.map((tie) => (
        <li key={tie.id}>
          <span className="people-row">
            <TextLink to={`/people/${tie.other.id}`}>{calledOf(tie.other)}</TextLink>
            {tie.relation !== '' && relationWords(tie)}
            {onEnd && (
              <LinkLikeButton hiddenSuffix={`with ${calledOf(tie.other)}`} onClick={() => onEnd(tie)}>
                End
              </LinkLikeButton>
            )}
          </span>
          <span className="people-soft">
            {responsibilityWords(tie.responsibility)}
            {tie.endedAtMs !== null && `. Ended ${formatDate(londonDate(tie.endedAtMs))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function EndDialog({ tie, onClose }: { readonly tie: Tie | null; readonly onClose: () => void }) {
  const { call, refusal, isBusy } = useChange('people.endGuardian')
  const end = async () => {
    if (tie !== null) await call({ id: tie.id })
    onClose()
    focusHeading()
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={tie !== null}
        title="End this?"
        confirmLabel="End it"
        cancelLabel="Keep it"
        danger
        busy={isBusy}
        onConfirm={() => void end()}
        onCancel={onClose}
      >
        <p>{tie === null ? '' : `${calledOf(tie.other)}: ${tie.relation}`}</p>
        <p>
          From now on they cannot sign or consent for the child. What they signed before stays, and this stays readable
          under “No longer”. What they answered about pictures stops counting, even a no.
        </p>
      </ConfirmDialog>
    </>
  )
}
