import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { AuditVerdict } from '#shared/ipc/audit.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient } from '../../../ipc/queries.ts'
import { useWork } from '../../../ipc/work.ts'

export type LogCheck = { readonly verdict: AuditVerdict; readonly against: Checkpoint | null; readonly atMs: number }

// What was found is kept until the vault locks, because the person may be on another page when the check ends.
const FOUND = ['audit.verify', 'found']
queryClient.setQueryDefaults(FOUND, { gcTime: Infinity, staleTime: Infinity })
const keep = (found: LogCheck | null) => queryClient.setQueryData(FOUND, found)

export function useLogCheck() {
  const [isMine, setMine] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [wasStopped, setStopped] = useState(false)
  const isUnderWay = useWork(isMine)?.kind === 'audit-check'
  const { data: found } = useQuery<LogCheck | null>({ queryKey: FOUND, queryFn: () => null, enabled: false })

  const check = async (against: Checkpoint | null) => {
    setRefusal(null)
    setStopped(false)
    setMine(true)
    const result = await invoke('audit.verify', { checkpoint: against })
    if (result.ok) keep({ verdict: result.data, against, atMs: Date.now() })
    setMine(false)
    if (result.ok) return
    if (result.code === 'cancelled') setStopped(true)
    else setRefusal(result.message)
  }
  return {
    found: found ?? null,
    isRunning: isMine || isUnderWay,
    refusal,
    wasStopped,
    check: (against: Checkpoint | null) => void check(against),
    again: () => keep(null),
  }
}
