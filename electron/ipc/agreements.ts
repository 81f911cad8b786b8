import { checkAgreements } from '../services/agreements/check.ts'
import { agreementsInForce } from '../services/agreements/in-force.ts'
import { listSaved, saveInternetList } from '../services/agreements/internet-list.ts'
import { agreementsOfPerson } from '../services/agreements/of-person.ts'
import { listOutstanding } from '../services/agreements/outstanding.ts'
import { agreementsOverview } from '../services/agreements/overview.ts'
import { findCode } from '../services/agreements/paper-codes.ts'
import { recordPaper } from '../services/agreements/paper.ts'
import { printAgreements } from '../services/agreements/print.ts'
import { publishText, setDue } from '../services/agreements/publish.ts'
import { refuseAgreement, withdrawSignature } from '../services/agreements/refuse-withdraw.ts'
import { chooseScan, saveScan } from '../services/agreements/scan.ts'
import { discardDraftText, readTexts, saveDraftText } from '../services/agreements/texts.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function agreementsHandlers(desktop: Desktop): HandlersOf<'agreements'> {
  return {
    'agreements.overview': (_input, session) => agreementsOverview(session),
    'agreements.texts': (input, session) => readTexts(session, input),
    'agreements.saveDraft': (input, session) => saveDraftText(session, input),
    'agreements.discardDraft': (input, session) => discardDraftText(session, input),
    'agreements.publish': (input, session) => publishText(session, input),
    'agreements.setDue': (input, session) => setDue(session, input),
    'agreements.outstanding': (input, session) => listOutstanding(session, input),
    'agreements.ofPerson': (input, session) => agreementsOfPerson(session, input),
    'agreements.inForce': (input, session) => agreementsInForce(session, input),
    'agreements.recordPaper': (input, session) => recordPaper(session, desktop.scans, input),
    'agreements.refuse': (input, session) => refuseAgreement(session, input),
    'agreements.withdraw': (input, session) => withdrawSignature(session, input),
    'agreements.findCode': (input, session) => findCode(session, input),
    'agreements.chooseScan': (_input, session) => chooseScan(session, desktop),
    'agreements.saveScan': (input, session) => saveScan(session, desktop, input),
    'agreements.print': ({ choice, to }, session) => printAgreements(session, desktop, choice, to),
    'agreements.savedLists': (_input, session) => listSaved(session),
    'agreements.saveInternetList': ({ reason }, session) => saveInternetList(session, desktop, reason),
    'agreements.check': (_input, session) => checkAgreements(session),
  }
}
