import { recordDevice, recordHandover, recordImageSeen } from '../services/custody.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '../services/referral.ts'
import { recordStatement, recordTrace } from '../services/statements.ts'
import type { HandlersOf } from './handler.ts'

export const custodyHandlers: HandlersOf<'custody'> = {
  'custody.recordDevice': (input, session) => recordDevice(session, input),
  'custody.recordHandover': (input, session) => recordHandover(session, input),
  'custody.recordImageSeen': (input, session) => recordImageSeen(session, input),
  'custody.recordStatement': (input, session) => recordStatement(session, input),
  'custody.recordTrace': (input, session) => recordTrace(session, input),
  'custody.recordReferral': (input, session) => recordReferral(session, input),
  'custody.recordDeletion': (input, session) => recordDeletion(session, input),
  'custody.recordDeletionConfirmed': (input, session) => recordDeletionConfirmed(session, input),
}
