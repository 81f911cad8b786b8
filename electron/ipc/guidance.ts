import {
  addLocalCondition,
  listLocalConditions,
  signCondition,
  signedOnPaper,
  withdrawCondition,
} from '../services/local-conditions.ts'
import { listEditions } from '../services/response/editions.ts'
import { chooseForSchool, listSchoolChoices } from '../services/school-choices.ts'
import type { HandlersOf } from './handler.ts'

export const guidanceHandlers: HandlersOf<'guidance'> = {
  'guidance.editions': (input, session) => listEditions(session, input),
  'guidance.conditions': (_input, session) => listLocalConditions(session),
  'guidance.addCondition': (input, session) => addLocalCondition(session, input),
  'guidance.signCondition': (input, session) => signCondition(session, input),
  'guidance.signedOnPaper': (input, session) => signedOnPaper(session, input),
  'guidance.withdrawCondition': (input, session) => withdrawCondition(session, input),
  'guidance.choices': (_input, session) => listSchoolChoices(session),
  'guidance.choose': (input, session) => chooseForSchool(session, input),
}
