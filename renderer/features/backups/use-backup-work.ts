import { useEffect, useRef, useState } from 'react'
import type { BackupStatus } from '#shared/ipc/backups.ts'
import type { Generation } from '#shared/domain/backups.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey } from '../../ipc/queries.ts'
import { useWork } from '../../ipc/work.ts'

type Running = 'backup' | 'backup-check'
type Said = { readonly words: string; readonly isGood: boolean }

export type BackupWork = {
  /** Also what was left running by an earlier visit to the page. */
  readonly running: Running | null
  readonly said: Said | null
  readonly refusal: string | null
  readonly make: () => void
  readonly check: (generation: Generation) => void
  readonly chooseFolder: () => void
}

const STATUS = routeKey('backups.status', {})
const keep = (status: BackupStatus) => queryClient.setQueryData(STATUS, status)

export function useBackupWork(): BackupWork {
  const [started, setStarted] = useState<Running | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const running = useRunning(started)

  const start = (what: Running | null) => {
    setSaid(null)
    setRefusal(null)
    setStarted(what)
  }
  const refuse = ({ code, message }: Failure) => {
    if (code === 'cancelled') setSaid({ words: 'Stopped. Nothing was changed.', isGood: false })
    else setRefusal(message)
  }
  const make = async () => {
    start('backup')
    const result = await invoke('backups.make', {})
    setStarted(null)
    if (!result.ok) {
      refuse(result)
      return queryClient.invalidateQueries({ queryKey: STATUS })
    }
    keep(result.data)
    setSaid({ words: 'The backup is made. It was opened again and checked, and it is good.', isGood: true })
  }
  const check = async ({ id, madeAtMs }: Generation) => {
    start('backup-check')
    const result = await invoke('backups.verify', { generationId: id })
    setStarted(null)
    if (!result.ok) return refuse(result)
    const files = result.data.checkedFiles
    const counted = `${files.toLocaleString('en-GB')} ${files === 1 ? 'file' : 'files'}`
    setSaid({ words: `The backup of ${formatInstant(madeAtMs)} is good: ${counted} checked.`, isGood: true })
  }
  const chooseFolder = async () => {
    start(null)
    const result = await invoke('backups.chooseFolder', {})
    if (!result.ok) return setRefusal(result.message)
    if (result.data !== null) keep(result.data)
  }
  return {
    running,
    said,
    refusal,
    make: () => void make(),
    check: (generation) => void check(generation),
    chooseFolder: () => void chooseFolder(),
  }
}

/** What this visit started, or what was already under way; the status is read again when that ends. */
function useRunning(started: Running | null): Running | null {
  const kind = useWork(started !== null)?.kind
  const found = kind === 'backup' || kind === 'backup-check' ? kind : null
  const was = useRef<Running | null>(null)
  useEffect(() => {
    if (was.current !== null && found === null) void queryClient.invalidateQueries({ queryKey: STATUS })
    was.current = found
  }, [found])
  return started ?? found
}
