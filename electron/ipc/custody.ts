import { recordDevice, recordHandover, recordImageSeen } from '../services/custody.ts'
import type { HandlersOf } from './handler.ts'

export const custodyHandlers: HandlersOf<'custody'> = {
  'custody.recordDevice': (input, session) => recordDevice(session, input),
  'custody.recordHandover': (input, session) => recordHandover(session, input),
  'custody.recordImageSeen': (input, session) => recordImageSeen(session, input),
}
