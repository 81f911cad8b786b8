import type { Incident } from '#shared/domain/incidents.ts'
import { TextLink } from '../../../components/button.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { PeopleWords } from '../form/about-choice.tsx'
import { useMayRecord } from '../records/may-record.ts'

/** Who can open the case, and the way to let in one more person or keep it from others. */
export function WhoMaySee({ incident }: { readonly incident: Incident }) {
  const may = useMay()
  const mayRecord = useMayRecord(incident)
  const { id, restricted } = incident
  if (restricted === null) {
    return (
      <>
        <p>The safeguarding leads and the head teacher.</p>
        {mayRecord && (
          <p>
            <TextLink to={`/incidents/${id}/restrict`}>Restrict this case</TextLink>
          </p>
        )}
      </>
    )
  }
  return (
    <>
      <PeopleWords people={restricted.openTo} />
      {may('open-case') && (
        <p>
          <TextLink to={`/incidents/${id}/let-in`}>Let someone else in</TextLink>
        </p>
      )}
    </>
  )
}
