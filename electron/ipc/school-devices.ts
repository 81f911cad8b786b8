import type { DocumentOutlets } from '../services/documents.ts'
import { giveBackDevice, lendDevice, writeOffDevice } from '../services/school-devices/move.ts'
import { checkExit, listLeavers, readExit } from '../services/school-devices/exit.ts'
import { listSchoolDevices, readDevice, saveDevice } from '../services/school-devices/list.ts'
import { printExitChecklist } from '../services/school-devices/print.ts'
import type { HandlersOf } from './handler.ts'

export function schoolDevicesHandlers(outlets: DocumentOutlets): HandlersOf<'schoolDevices'> {
  return {
    'schoolDevices.list': (input, session) => listSchoolDevices(session, input),
    'schoolDevices.read': (input, session) => readDevice(session, input),
    'schoolDevices.save': (input, session) => saveDevice(session, input),
    'schoolDevices.lend': (input, session) => lendDevice(session, input),
    'schoolDevices.giveBack': (input, session) => giveBackDevice(session, input),
    'schoolDevices.writeOff': (input, session) => writeOffDevice(session, input),
    'schoolDevices.ofPerson': (input, session) => readExit(session, input),
    'schoolDevices.checkExit': (input, session) => checkExit(session, input),
    'schoolDevices.leavers': (_input, session) => listLeavers(session),
    'schoolDevices.printExit': (input, session) => printExitChecklist(session, outlets, input),
  }
}
