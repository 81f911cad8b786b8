import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { type Settings, settingsSchema } from '#shared/ipc/school.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey } from '../../ipc/queries.ts'

type SettingMessages = Partial<Record<keyof Settings, string>>

/** Saves some of the settings and leaves the others as they were read. `messages` says what to do about a refused answer. */
export function useSaveSettings(settings: Settings, messages: SettingMessages = {}) {
  const [, navigate] = useLocation()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const save = async (part: Partial<Settings>) => {
    if (isBusy) return
    setRefusal(null)
    const checked = settingsSchema.safeParse({ ...settings, ...part })
    if (!checked.success) return setProblems(problemsOf(checked.error.issues, messages))
    setProblems([])
    setBusy(true)
    const result = await invoke('school.changeSettings', checked.data)
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    queryClient.setQueryData(routeKey('school.readSettings', {}), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
    navigate('/settings')
  }
  return { save, problems, refusal, isBusy }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

function problemsOf(issues: readonly Issue[], messages: SettingMessages): readonly Problem[] {
  return issues.map(({ path, message }) => {
    const field = String(path[0] ?? '')
    return { field, message: messages[field as keyof Settings] ?? message }
  })
}
