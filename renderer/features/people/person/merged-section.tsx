import { useState } from 'react'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import { LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Section, focusHeading } from '../../../components/page.tsx'
import { useToday } from '../../../components/today.ts'
import { Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useChange } from '../../../ipc/use-call.ts'
import type { PersonFile } from '../with-person.tsx'

/** The other entries that count as this person; each can be taken apart again, because nothing of it moved. */
export function MergedSection({ person, merged }: Pick<PersonFile, 'person' | 'merged'>) {
  const [parting, setParting] = useState<SchoolPerson | null>(null)
  const day = useToday()
  const mayChange = useMay()('manage-people')
  if (!mayChange && merged.length === 0) return null
  return (
    <Section
      heading="Entered more than once?"
      aside={mayChange && <TextLink to={`/people/${person.id}/merge`}>Put two entries together</TextLink>}
    >
      {merged.length === 0 && <p className="people-soft">There is one entry of this person.</p>}
      {merged.length > 0 && (
        <ul className="people-list">
          {merged.map((other) => (
            <li key={other.id}>
              <span>{`${calledOf(other)}, ${tellApartWords(other, day)}`}</span>
              {mayChange && (
                <span>
                  <LinkLikeButton hiddenSuffix={calledOf(other)} onClick={() => setParting(other)}>
                    Take apart again
                  </LinkLikeButton>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <PartDialog other={parting} onClose={() => setParting(null)} />
    </Section>
  )
}

function PartDialog({ other, onClose }: { readonly other: SchoolPerson | null; readonly onClose: () => void }) {
  const { call, refusal, isBusy } = useChange('people.unmerge')
  const part = async () => {
    if (other !== null) await call({ mergeId: other.id })
    onClose()
    focusHeading()
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={other !== null}
        title="Take these entries apart again?"
        confirmLabel="Take them apart"
        cancelLabel="Leave them together"
        busy={isBusy}
        onConfirm={() => void part()}
        onCancel={onClose}
      >
        <p>
          {other === null ? '' : calledOf(other)} is then a person of their own again, with everything that was entered
          for that entry.
        </p>
      </ConfirmDialog>
    </>
  )
}
