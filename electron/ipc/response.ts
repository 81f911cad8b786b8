import { answerQuestions } from '../services/response/answer.ts'
import { keepLetter } from '../services/response/keep-letter.ts'
import { listNamesakes } from '../services/response/namesakes.ts'
import { noteStep } from '../services/response/note-step.ts'
import { recordContact } from '../services/response/record-contact.ts'
import { recordDecision } from '../services/response/record-decision.ts'
import { recordSanction } from '../services/response/record-sanction.ts'
import { recordSearch } from '../services/response/record-search.ts'
import type { Desktop, HandlersOf } from './handler.ts'
import { whenLocked } from './when-locked.ts'

export const responseHandlers = (desktop: Pick<Desktop, 'evidence'>): HandlersOf<'response'> => ({
  'response.answer': (input, session) => whenLocked(answerQuestions(session, input), desktop),
  'response.noteStep': (input, session) => noteStep(session, input),
  'response.recordContact': (input, session) => recordContact(session, input),
  'response.recordDecision': (input, session) => recordDecision(session, input),
  'response.recordSearch': (input, session) => recordSearch(session, input),
  'response.recordSanction': (input, session) => recordSanction(session, input),
  'response.keepLetter': (input, session) => keepLetter(session, input),
  'response.namesakes': (input, session) => listNamesakes(session, input),
})
