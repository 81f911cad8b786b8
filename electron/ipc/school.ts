import { ok } from '#shared/ipc/result.ts'
import { readCheckpoint } from '../services/audit.ts'
import { changeSchool, changeSettings, readSchool, readSettings } from '../services/school.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function schoolHandlers(versions: Desktop['versions']): HandlersOf<'school'> {
  return {
    'school.read': (_input, session) => readSchool(session),
    'school.change': (input, session) => changeSchool(session, input),
    'school.readSettings': (_input, session) => readSettings(session),
    'school.changeSettings': (input, session) => changeSettings(session, input),
    'school.about': (_input, session) => ok({ ...versions, checkpoint: readCheckpoint(session) }),
  }
}
