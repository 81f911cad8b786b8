import { useCallback, useEffect, useRef, useState } from 'react'
import type { AgreementKind, AgreementText } from '#shared/domain/agreements.ts'
import { ok } from '#shared/ipc/result.ts'
import { useDraftSaver } from '../../../forms/use-draft-saver.ts'
import { focusField } from '../../../components/error-summary.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import type { Edit } from './text-edits.ts'

/** A text that is saved as a draft from the first letter. */
export function useTextDraft(kind: AgreementKind, start: AgreementText) {
  const [text, setText] = useState(start)
  const [said, setSaid] = useState('')
  const latest = useRef(start)
  const focusNext = useRef<readonly string[]>([])
  const save = useCallback(
    async (newest: AgreementText) => {
      const result = await invoke('agreements.saveDraft', { kind, text: newest })
      return result.ok ? ok({ savedAtMs: result.data.draft?.savedAtMs ?? Date.now() }) : result
    },
    [kind],
  )
  const refresh = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: routeKey('agreements.texts') })
    return queryClient.invalidateQueries({ queryKey: routeKey('agreements.overview') })
  }, [])
  const { saver, save: state, savedAtMs } = useDraftSaver(save, refresh)

  const change = useCallback(
    (edit: Edit, says = '', thenTo: readonly string[] = []) => {
      latest.current = edit(latest.current)
      focusNext.current = thenTo
      setText(latest.current)
      setSaid(says)
      saver.change(latest.current)
    },
    [saver],
  )
  // What was moved or taken out took its button with it; the focus goes to the nearest one that is left.
  useEffect(() => {
    const ids = focusNext.current
    focusNext.current = []
    ids.some((id) => focusField(id))
  })
  return { text, change, said, saver, state, savedAtMs }
}
