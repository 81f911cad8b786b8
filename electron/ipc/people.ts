import { addPerson } from '../services/people/add.ts'
import { changePerson } from '../services/people/change.ts'
import { listDuplicates } from '../services/people/duplicates.ts'
import { findSchoolPeople, listSchoolPeople } from '../services/people/find.ts'
import { addGuardian, endGuardian } from '../services/people/guardians.ts'
import { listIncidentsOf } from '../services/people/incidents-of.ts'
import { setLastDay } from '../services/people/leave.ts'
import { mergePeople, unmergePeople } from '../services/people/merge.ts'
import { listUnlinkedNamesakes } from '../services/people/namesakes-of.ts'
import { readPersonPage } from '../services/people/read.ts'
import { planRollOver, rollOver } from '../services/people/roll-over.ts'
import { takeBackRollOver } from '../services/people/take-back-roll-over.ts'
import { importPeople } from '../services/people-import/import.ts'
import { planImport } from '../services/people-import/plan.ts'
import { chooseFile } from '../services/people-import/read-file.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function peopleHandlers(desktop: Desktop): HandlersOf<'people'> {
  return {
    'people.list': (input, session) => listSchoolPeople(session, input),
    'people.find': (input, session) => findSchoolPeople(session, input),
    'people.read': (input, session) => readPersonPage(session, input),
    'people.incidents': (input, session) => listIncidentsOf(session, input),
    'people.namesakes': (input, session) => listUnlinkedNamesakes(session, input),
    'people.add': (input, session) => addPerson(session, input),
    'people.change': (input, session) => changePerson(session, input),
    'people.leave': (input, session) => setLastDay(session, input),
    'people.addGuardian': (input, session) => addGuardian(session, input),
    'people.endGuardian': (input, session) => endGuardian(session, input),
    'people.duplicates': (_input, session) => listDuplicates(session),
    'people.merge': (input, session) => mergePeople(session, input),
    'people.unmerge': (input, session) => unmergePeople(session, input),
    'people.rollOverPlan': (_input, session) => planRollOver(session),
    'people.rollOver': (input, session) => rollOver(session, input),
    'people.takeBackRollOver': (_input, session) => takeBackRollOver(session),
    'people.chooseFile': (_input, session) => chooseFile(session, desktop),
    'people.planImport': (input, session) => planImport(session, input),
    'people.import': (input, session) => importPeople(session, input),
  }
}
