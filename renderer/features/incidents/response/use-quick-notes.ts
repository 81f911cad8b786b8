// A step that only needs a note, said to be done with one press: now, and by whoever pressed.
import { useState } from 'react'
import { EMPTY_DATE, EMPTY_NAME, EMPTY_TIME, dateAnswerOf } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { EMPTY_STEP, type StepAnswers } from '#shared/domain/step-notes.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { londonTime } from '#shared/lib/dates.ts'
import { useActor } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { today } from '../../../components/today.ts'

type Noted = { readonly key: string; readonly label: string; readonly isUndone: boolean }

export type QuickNotes = {
  readonly isBusy: boolean
  readonly last: Noted | null
  readonly refusal: string | null
  readonly done: (key: string, label: string) => void
  readonly undo: (key: string, label: string) => void
}

const UNDONE: StepAnswers = { ...EMPTY_STEP, state: 'to-do', due: { ...EMPTY_DATE, notKnown: true } }

export function useQuickNotes(incidentId: string): QuickNotes {
  const actor = useActor()
  const [isBusy, setBusy] = useState(false)
  const [last, setLast] = useState<Noted | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const send = async (answers: StepAnswers, noted: Noted) => {
    if (isBusy) return
    setBusy(true)
    const result = await noteBeside(incidentId, noted.key, answers)
    setBusy(false)
    setRefusal(result.ok ? null : result.message)
    if (!result.ok) return
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), result.data)
    setLast(noted)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
  }
  const doneNow = (): StepAnswers => ({
    ...EMPTY_STEP,
    state: 'done',
    date: dateAnswerOf(today()),
    time: { ...EMPTY_TIME, typed: londonTime(Date.now()) },
    by: { ...EMPTY_NAME, typed: actor?.name ?? '' },
  })
  return {
    isBusy,
    last,
    refusal,
    done: (key, label) => void send(doneNow(), { key, label, isUndone: false }),
    undo: (key, label) => void send(UNDONE, { key, label, isUndone: true }),
  }
}

/** Noting a step ends the draft of whichever step was typed in last: one of another step is put back. */
async function noteBeside(incidentId: string, step: string, answers: StepAnswers): Promise<Result<Incident>> {
  const place = { form: 'step', incidentId, aboutId: incidentId } as const
  const before = await invoke('formDrafts.read', place)
  if (!before.ok) return before
  const noted = await invoke('response.noteStep', { incidentId, step, answers })
  const typed = before.data.kept?.typed
  if (!noted.ok || typed?.form !== 'step' || typed.answers.step === step) return noted
  const kept = await invoke('formDrafts.save', { incidentId, aboutId: incidentId, typed })
  return kept.ok ? ok(noted.data) : kept
}
