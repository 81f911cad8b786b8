import { discardFormDraft, readFormDraft, saveFormDraft } from '../services/form-drafts.ts'
import type { HandlersOf } from './handler.ts'

export const formDraftsHandlers: HandlersOf<'formDrafts'> = {
  'formDrafts.read': (input, session) => readFormDraft(session, input),
  'formDrafts.save': (input, session) => saveFormDraft(session, input),
  'formDrafts.discard': (input, session) => discardFormDraft(session, input),
}
