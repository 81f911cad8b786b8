import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { justSaved } from '../incident/just-saved.ts'
import { problemsIn } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'

type Recording = {
  readonly problems: readonly Problem[]
  readonly refusal: string | null
  readonly isBusy: boolean
  readonly record: () => Promise<void>
}

/**
 * Makes the draft a record, or lists what is still to be put right. Whatever happens, the draft keeps what was typed. `fill` gives
 * the answers that are recorded where they are more than was typed.
 */
export function useRecord(
  draft: OpenDraft,
  fill: (answers: IncidentAnswers) => IncidentAnswers = (answers) => answers,
): Recording {
  const [, navigate] = useLocation()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const record = async () => {
    if (isBusy) return
    const answers = fill(draft.answers)
    const found = problemsIn(answers)
    setProblems(found)
    setRefusal(null)
    if (found.length > 0) return
    setBusy(true)
    await draft.flush()
    const result = await invoke('incidents.record', { draftId: draft.draftId, answers })
    setBusy(false)
    if (!result.ok) {
      setProblems(result.problems ?? [])
      setRefusal(result.problems ? null : result.message)
      return
    }
    draft.close()
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.counts') })
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listRestricted') })
    navigate(`/incidents/${result.data.incidentId}/now`, { replace: true, state: justSaved() })
  }

  return { problems, refusal, isBusy, record }
}
