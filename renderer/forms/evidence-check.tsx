// "Check": every byte of the files kept as evidence is read again and compared with what was added.
import { useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { TextLink } from '../components/button.tsx'
import { Notice, Refused, WarningText } from '../components/warning-text.tsx'
import { invoke } from '../ipc/client.ts'
import { queryClient, routeKey } from '../ipc/queries.ts'
import { useWork } from '../ipc/work.ts'
import { fileCount } from './size-words.ts'

type Found = RouteOutput<'evidence.verify'>
type Said = { readonly found: Found } | { readonly refusal: string } | { readonly stopped: true }

export type EvidenceCheck = {
  /** Also one that was left running by an earlier visit. */
  readonly isRunning: boolean
  readonly said: Said | null
  readonly check: () => void
}

/** `incidentId` null checks every file that the person may open. */
export function useEvidenceCheck(incidentId: string | null): EvidenceCheck {
  const [isStarted, setStarted] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const work = useWork(isStarted)

  const check = async () => {
    setSaid(null)
    setStarted(true)
    const result = await invoke('evidence.verify', { incidentId })
    setStarted(false)
    if (result.ok) setSaid({ found: result.data })
    else setSaid(result.code === 'cancelled' ? { stopped: true } : { refusal: result.message })
    await queryClient.invalidateQueries({ queryKey: routeKey('evidence.overview') })
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.read') })
  }
  return { isRunning: isStarted || work?.kind === 'evidence-check', said, check: () => void check() }
}

export function EvidenceCheckSaid({ said }: { readonly said: Said | null }) {
  if (said === null) return null
  if ('refusal' in said) return <Refused message={said.refusal} />
  if ('stopped' in said) return <Notice live>Stopped. Not every file was checked.</Notice>
  const { checked, damaged } = said.found
  return (
    <>
      {damaged.length === 0 && checked > 0 && (
        <Notice tone="good" live>
          {fileCount(checked)} checked: every byte is as it was added.
        </Notice>
      )}
      {checked === 0 && <Notice live>There was no file to check.</Notice>}
      {damaged.length > 0 && <Damaged found={said.found} />}
    </>
  )
}

function Damaged({ found: { checked, damaged } }: { readonly found: Found }) {
  return (
    <div role="alert">
      <WarningText heading={`Damaged: ${damaged.length.toLocaleString('en-GB')} of ${fileCount(checked)} checked`}>
        <ul>
          {damaged.map(({ incidentId, evidenceId, name, reference }) => (
            <li key={evidenceId}>
              <TextLink to={`/incidents/${incidentId}/evidence/${evidenceId}`}>
                {name} ({reference})
              </TextLink>
            </li>
          ))}
        </ul>
        <p>
          Do not hand these over. Leave them as they are: a backup from before the damage may hold the whole file. Ask
          whoever looks after the laptop to check its drive.
        </p>
      </WarningText>
    </div>
  )
}
