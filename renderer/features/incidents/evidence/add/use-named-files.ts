// The files that were named and are not added yet. Only their names and sizes are known here; the main process keeps the rest.
import { useEffect, useRef, useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import type { NamedFile } from '#shared/ipc/evidence.ts'
import type { Result } from '#shared/ipc/result.ts'
import { invoke } from '../../../../ipc/client.ts'

type Named = RouteOutput<'evidence.choose'>

export type NamedFiles = {
  readonly files: readonly NamedFile[]
  /** What could not be taken on the list, and why. */
  readonly refused: Named['refused']
  readonly refusal: string | null
  readonly isBusy: boolean
  /** Asks for files, and tells whether it was answered. */
  readonly take: (ask: () => Promise<Result<Named>>) => Promise<boolean>
  readonly remove: (file: NamedFile) => void
  /** While they are being added, leaving the page must not forget them. */
  readonly hold: () => void
  /** After adding: those that were added leave the list. */
  readonly release: (added: readonly string[]) => void
}

export function useNamedFiles(): NamedFiles {
  const [files, setFiles] = useState<readonly NamedFile[]>([])
  const [refused, setRefused] = useState<Named['refused']>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const waiting = useRef(files)

  // Whoever leaves the page without adding leaves nothing behind, least of all a capture.
  useEffect(() => {
    return () => {
      for (const { ticket } of waiting.current) void invoke('evidence.forget', { ticket })
    }
  }, [])

  const show = (next: readonly NamedFile[]) => {
    waiting.current = next
    setFiles(next)
  }
  const take: NamedFiles['take'] = async (ask) => {
    if (isBusy) return false
    setBusy(true)
    const result = await ask()
    setBusy(false)
    setRefused(result.ok ? result.data.refused : [])
    setRefusal(result.ok ? null : result.message)
    if (!result.ok) return false
    show([...waiting.current, ...result.data.files])
    return true
  }
  const remove = (file: NamedFile) => {
    show(waiting.current.filter(({ ticket }) => ticket !== file.ticket))
    void invoke('evidence.forget', { ticket: file.ticket })
  }
  const hold = () => {
    waiting.current = []
  }
  const release = (added: readonly string[]) => show(files.filter(({ ticket }) => !added.includes(ticket)))
  return { files, refused, refusal, isBusy, take, remove, hold, release }
}
