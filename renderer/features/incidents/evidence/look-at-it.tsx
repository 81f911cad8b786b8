import { useState } from 'react'
import { type Evidence, isSealed } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, LinkLikeButton } from '../../../components/button.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { mayBeShown } from './file-words.ts'

type LookAtItProps = {
  readonly incident: Incident
  readonly evidence: Evidence
  /** As a link in a list; otherwise a button. */
  readonly isSmall?: boolean
}

/** Opens the viewer, a window of its own. Absent on a locked incident and for sealed files. */
export function LookAtIt({ incident, evidence, isSmall = false }: LookAtItProps) {
  const maySee = useMay()('see-evidence')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!maySee || incident.imageLocked || isSealed(evidence)) return null
  if (!mayBeShown(evidence))
    return isSmall ? null : <Notice>Blueform cannot show this kind. It can be handed over.</Notice>

  const look = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await invoke('evidence.view', { incidentId: incident.id, evidenceId: evidence.id })
    setBusy(false)
    setRefusal(result.ok ? null : result.message)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.read', { incidentId: incident.id }) })
  }
  return (
    <>
      {isSmall ? (
        <LinkLikeButton hiddenSuffix={`: ${evidence.originalName}`} onClick={() => void look()}>
          Look at it
        </LinkLikeButton>
      ) : (
        <Button icon="eye" busy={isBusy} onClick={() => void look()}>
          Look at it
        </Button>
      )}
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}
