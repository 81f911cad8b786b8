// For every route an input that its schema takes and that asks for nothing that is there, and inputs that it must refuse.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { EMPTY_RESPONSE } from '#shared/domain/concerns.ts'
import { EMPTY_CONTACT } from '#shared/domain/contacts.ts'
import { EMPTY_DECISION } from '#shared/domain/decisions.ts'
import { EMPTY_LETTER } from '#shared/domain/letters.ts'
import { EMPTY_OPENED_SITE } from '#shared/domain/opened-sites.ts'
import { EMPTY_SANCTION } from '#shared/domain/sanctions.ts'
import { EMPTY_SEARCH } from '#shared/domain/searches.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { EMPTY_DEVICE, EMPTY_HANDOVER, EMPTY_IMAGE_SEEN } from '#shared/domain/custody.ts'
import { EMPTY_CONFIRMATION, EMPTY_DELETION } from '#shared/domain/deletion.ts'
import { EMPTY_ORIGIN } from '#shared/domain/evidence.ts'
import { EMPTY_INCIDENT_ANSWERS } from '#shared/domain/incident-answers.ts'
import { concernAnswersSchema } from '#shared/domain/incident-answers.ts'
import { EMPTY_PACKAGE } from '#shared/domain/packages.ts'
import { EMPTY_REFERRAL } from '#shared/domain/referral.ts'
import { EMPTY_STATEMENT, EMPTY_TRACE } from '#shared/domain/statements.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'

const SCHOOL = {
  name: 'Larkfield Example School',
  address: '1 Example Road',
  coordinator: 'Robin Example',
  contact: '01632 960000',
  localAuthority: '',
  urgentContacts: '01632 960001',
}

const SETTINGS = {
  idleLockMinutes: 5,
  discreetNames: true,
  passphraseReminderDays: 180,
  passphraseMixed: false,
  passphraseNoName: false,
  backupInterval: 'daily',
  notifications: true,
}

const DROP = {
  imageAnswer: 'none',
  adult: 'no',
  leadIds: [],
  writerName: 'Rowan Reporter',
  writerRole: 'Example tutor',
  people: '',
  when: 'Today',
  words: 'Plainly fictional words.',
}

const CONTACT_CARD = {
  party: 'police',
  name: 'Desk',
  post: '',
  telephone: '01632 960002',
  outOfHours: '',
  email: '',
  protectedWay: '',
  note: '',
}

const nothing = () => ({})
const onCondition = () => ({ conditionId: randomUUID() })
const onIncident = () => ({ incidentId: randomUUID() })
const onIncidentBecause = () => ({ ...onIncident(), reason: 'For the example' })
const onEvidence = () => ({ ...onIncident(), evidenceId: randomUUID() })
const declared = () => ({ ...onIncident(), declaration: 'known' })
const onDraft = () => ({ draftId: randomUUID() })
const draftWithAnswers = () => ({ ...onDraft(), answers: EMPTY_INCIDENT_ANSWERS })
const onDrop = () => ({ dropId: randomUUID() })
const secret = () => new TextEncoder().encode('nobody ever chose these words')
const document = () => ({ document: 'incident-report-form', ...onIncident() })
const generation = { generationId: '2026-11-02T09-30-00-000Z' }
const action = {
  side: 'child',
  action: 'parents',
  detail: '',
  date: { day: '3', month: '11', year: '2026', notKnown: false },
  by: { typed: 'Sample Lead', notKnown: false },
}

const PERSON = {
  kind: 'pupil',
  surname: 'Larch',
  forename: 'Sam',
  preferredSurname: '',
  preferredForename: '',
  dob: '2015-02-28',
  upn: '',
  class: '6A',
  year: '6',
  send: false,
  joinedOn: null,
  leftOn: null,
  email: '',
  post: '',
}
const IMPORT = { kind: 'pupil', columns: [] }
const FILTER = { kind: null, class: null, personKind: null, round: null, standing: null, outstandingOnly: true }
const AGREEMENT = {
  title: 'Rules',
  intro: '',
  sections: [{ id: 'rules', heading: 'Rules', clauses: [{ id: 'kind', words: 'I am kind online.' }] }],
  declarations: { self: 'I agree.', parent: '' },
}
const onId = () => ({ id: randomUUID() })
const onKind = () => ({ kind: 'visitor' })
const signer = { signerRole: 'parent', signerId: null, signerName: 'Robin Larch', relation: 'Mother' }
const signing = () => ({ versionId: randomUUID(), personId: randomUUID(), ...signer })
const CONSENT = () => ({
  childId: randomUUID(),
  ...signer,
  topic: 'images',
  answer: 'yes',
  how: 'paper',
  answeredOn: '2026-09-10',
  note: '',
})

const EXAMPLES: Readonly<Record<RouteName, () => unknown>> = {
  'vault.state': nothing,
  'vault.chooseFolder': nothing,
  'vault.useFolder': () => ({ ticket: randomUUID() }),
  'vault.ratePassphrase': () => ({ passphrase: 'x', known: [] }),
  'vault.create': () => ({ ticket: randomUUID(), school: SCHOOL, name: 'Robin Example', passphrase: secret() }),
  'vault.unlock': () => ({ accountId: randomUUID(), passphrase: secret() }),
  'vault.recover': () => ({ code: secret(), passphrase: secret() }),
  'vault.lock': nothing,
  'vault.sheet': () => ({ to: 'preview' }),
  'vault.confirmSheet': () => ({ groups: ['AAAA', 'BBBB'] }),
  'vault.reissueRecovery': nothing,
  'school.read': nothing,
  'school.change': () => SCHOOL,
  'school.readSettings': nothing,
  'school.changeSettings': () => SETTINGS,
  'school.about': nothing,
  'incidents.list': () => ({ words: '', status: 'all', sort: 'newest', page: 1 }),
  'incidents.counts': nothing,
  'incidents.listRestricted': () => ({ words: '', status: 'all' }),
  'incidents.read': onIncident,
  'incidents.startDraft': nothing,
  'incidents.listDrafts': nothing,
  'incidents.readDraft': onDraft,
  'incidents.saveDraft': draftWithAnswers,
  'incidents.discardDraft': onDraft,
  'incidents.record': draftWithAnswers,
  'incidents.amend': () => ({
    ...onIncidentBecause(),
    fromVersion: 1,
    answers: concernAnswersSchema.parse(EMPTY_INCIDENT_ANSWERS),
  }),
  'incidents.recordAction': () => ({
    ...onIncident(),
    action: { side: 'child', action: 'parents', detail: '', takenOn: null, takenBy: null },
  }),
  'incidents.strikeAction': () => ({ ...onIncidentBecause(), actionId: randomUUID() }),
  'incidents.recordOutcome': () => ({ ...onIncident(), text: 'Plainly fictional words.' }),
  'incidents.close': onIncidentBecause,
  'incidents.reopen': onIncidentBecause,
  'incidents.restrict': () => ({ ...onIncidentBecause(), about: { adult: 'staff', leadIds: [] } }),
  'incidents.whoElse': onIncident,
  'incidents.openTo': () => ({ ...onIncidentBecause(), accountId: randomUUID() }),
  'incidents.whoCanAgree': onIncident,
  'incidents.unlockImages': () => ({ ...onIncidentBecause(), accountId: randomUUID(), passphrase: secret() }),
  'formDrafts.read': () => ({ ...onIncident(), aboutId: randomUUID(), form: 'outcome' }),
  'formDrafts.save': () => ({ ...onIncident(), aboutId: randomUUID(), typed: { form: 'action', answers: action } }),
  'formDrafts.discard': () => ({ ...onIncident(), aboutId: randomUUID(), form: 'outcome' }),
  'custody.recordDevice': () => ({ ...onIncident(), answers: EMPTY_DEVICE }),
  'custody.recordHandover': () => ({ ...onIncident(), deviceId: randomUUID(), answers: EMPTY_HANDOVER }),
  'custody.recordImageSeen': () => ({ ...onIncident(), answers: EMPTY_IMAGE_SEEN }),
  'custody.recordStatement': () => ({ ...onIncident(), answers: EMPTY_STATEMENT }),
  'custody.recordTrace': () => ({ ...onIncident(), answers: EMPTY_TRACE }),
  'custody.recordReferral': () => ({ ...onIncident(), answers: EMPTY_REFERRAL }),
  'custody.recordDeletion': () => ({ ...onIncident(), answers: EMPTY_DELETION }),
  'custody.recordDeletionConfirmed': () => ({
    ...onIncident(),
    deletionId: randomUUID(),
    answers: EMPTY_CONFIRMATION,
  }),
  'response.answer': () => ({ ...onIncident(), answers: EMPTY_RESPONSE }),
  'response.noteStep': () => ({ ...onIncident(), step: 'tell-head', answers: EMPTY_STEP }),
  'response.recordContact': () => ({ ...onIncident(), answers: EMPTY_CONTACT }),
  'response.recordDecision': () => ({ ...onIncident(), answers: EMPTY_DECISION }),
  'response.recordSearch': () => ({ ...onIncident(), answers: EMPTY_SEARCH }),
  'response.recordSanction': () => ({ ...onIncident(), answers: EMPTY_SANCTION }),
  'response.keepLetter': () => ({ ...onIncident(), answers: EMPTY_LETTER }),
  'response.namesakes': () => ({ name: 'Sample Pupil' }),
  'guidance.editions': () => ({ hashes: ['a'.repeat(64)] }),
  'guidance.conditions': nothing,
  'guidance.addCondition': () => ({
    condition: { kind: 'step', procedureId: 'any-concern', text: 'Ring the gate', who: 'lead', by: 'same-day' },
  }),
  'guidance.signCondition': onCondition,
  'guidance.signedOnPaper': () => ({ ...onCondition(), name: 'Harper Head', on: '2026-11-02' }),
  'guidance.withdrawCondition': onCondition,
  'guidance.choices': nothing,
  'guidance.choose': () => ({ choice: { topic: 'password-age', value: 'termly', reasons: '' } }),
  'keyContacts.list': nothing,
  'keyContacts.save': () => ({ id: null, contact: CONTACT_CARD }),
  'keyContacts.remove': () => ({ id: randomUUID() }),
  'keyContacts.check': () => ({ ids: [randomUUID()] }),
  'keyContacts.print': () => ({ to: 'preview' }),
  'sites.list': nothing,
  'sites.open': () => ({ answers: EMPTY_OPENED_SITE }),
  'sites.close': () => ({ siteId: randomUUID() }),
  'people.list': () => ({ search: '', kind: null, class: null, standing: 'here', page: 1 }),
  'people.find': () => ({ typed: 'Sam', kinds: [] }),
  'people.read': onId,
  'people.incidents': onId,
  'people.namesakes': onId,
  'people.add': () => ({ details: PERSON }),
  'people.change': () => ({ ...onId(), details: PERSON }),
  'people.leave': () => ({ ids: [randomUUID()], leftOn: '2026-07-21' }),
  'people.addGuardian': () => ({
    childId: randomUUID(),
    adultId: randomUUID(),
    relation: 'Mother',
    responsibility: 'yes',
  }),
  'people.endGuardian': onId,
  'people.duplicates': nothing,
  'people.merge': () => ({ keepId: randomUUID(), mergeId: randomUUID() }),
  'people.unmerge': () => ({ mergeId: randomUUID() }),
  'people.rollOverPlan': nothing,
  'people.rollOver': () => ({
    leftOn: '2026-07-21',
    moves: [{ class: 'None', year: null, toClass: 'None', toYear: null, leave: false }],
  }),
  'people.takeBackRollOver': nothing,
  'people.chooseFile': nothing,
  'people.planImport': () => ({ ticket: randomUUID(), settings: IMPORT, show: 'bad', page: 1 }),
  'people.import': () => ({ ticket: randomUUID(), settings: IMPORT, plan: 'a'.repeat(64) }),
  'incidents.linkPerson': () => ({ ...onIncident(), incidentPersonId: randomUUID(), personId: null }),
  'agreements.overview': nothing,
  'agreements.texts': onKind,
  'agreements.saveDraft': () => ({ ...onKind(), text: AGREEMENT }),
  'agreements.discardDraft': onKind,
  'agreements.publish': () => ({
    ...onKind(),
    text: AGREEMENT,
    appliesFrom: '2020-09-01',
    dueOn: '2020-09-30',
    reason: 'The first',
  }),
  'agreements.setDue': () => ({ versionId: randomUUID(), schoolYear: 2026, dueOn: '2026-10-01' }),
  'agreements.outstanding': () => ({ ...FILTER, page: 1 }),
  'agreements.ofPerson': () => ({ personId: randomUUID() }),
  'agreements.inForce': onIncident,
  'agreements.recordPaper': () => ({
    items: [{ ...signing(), signedOn: '2026-09-10', code: null }],
    scanTicket: null,
    witness: '',
  }),
  'agreements.refuse': () => ({ ...signing(), on: '2026-09-10', reason: '' }),
  'agreements.withdraw': () => ({ ...signing(), on: '2026-09-10', reason: '' }),
  'agreements.findCode': () => ({ code: 'ABCD-EFGH' }),
  'agreements.chooseScan': nothing,
  'agreements.saveScan': () => ({ scanId: randomUUID() }),
  'agreements.print': () => ({ choice: { document: 'blank-agreement', versionId: randomUUID() }, to: 'preview' }),
  'agreements.saveInternetList': () => ({ reason: 'For the network manager' }),
  'agreements.savedLists': nothing,
  'agreements.check': nothing,
  'kiosk.start': () => ({ ...signing(), witness: '' }),
  'kiosk.read': nothing,
  'kiosk.sign': () => ({ how: 'typed', name: 'Sam Larch', isMeant: true }),
  'kiosk.refuse': () => ({ reason: '' }),
  'kiosk.leave': nothing,
  'consents.ofChild': () => ({ childId: randomUUID() }),
  'consents.record': () => ({ answers: [CONSENT()] }),
  'consents.bar': () => ({ childId: randomUUID(), what: 'set', why: 'court', note: '' }),
  'consents.list': () => ({ class: null, page: 1 }),
  'consents.toDelete': nothing,
  'consents.confirmDeleted': () => ({
    childIds: [randomUUID()],
    places: 'Website',
    doneBy: 'Sample Office',
    doneOn: '2026-09-10',
  }),
  'consents.print': () => ({ choice: { document: 'blank-image-form' }, to: 'preview' }),
  'schoolDevices.list': () => ({ search: '', state: 'all', page: 1 }),
  'schoolDevices.read': onId,
  'schoolDevices.save': () => ({
    id: randomUUID(),
    device: { kind: 'laptop', make: 'Example 13', serial: 'X1', tag: '', note: '' },
  }),
  'schoolDevices.lend': () => ({ ...onId(), on: '2026-09-10', note: '', personId: randomUUID() }),
  'schoolDevices.giveBack': () => ({ ...onId(), on: '2026-09-10', note: '' }),
  'schoolDevices.writeOff': () => ({ ...onId(), on: '2026-09-10', note: '', what: 'lost' }),
  'schoolDevices.ofPerson': () => ({ personId: randomUUID() }),
  'schoolDevices.checkExit': () => ({
    personId: randomUUID(),
    item: 'keys',
    state: 'done',
    confirmedBy: 'Sample Office',
    on: '2026-09-10',
    note: '',
  }),
  'schoolDevices.leavers': nothing,
  'schoolDevices.printExit': () => ({ personId: randomUUID(), to: 'preview' }),
  'home.due': nothing,
  'evidence.choose': declared,
  'evidence.drop': () => ({ ...declared(), paths: [] }),
  'evidence.captureSources': declared,
  'evidence.capture': () => ({ ...declared(), ticket: randomUUID() }),
  'evidence.forget': () => ({ ticket: randomUUID() }),
  'evidence.add': () => ({ ...declared(), tickets: [randomUUID()], answers: EMPTY_ORIGIN }),
  'evidence.settleSource': () => ({ ...onEvidence(), ticket: null, remove: false }),
  'evidence.notSure': onIncident,
  'evidence.view': onEvidence,
  'evidence.viewerNews': nothing,
  'evidence.verify': () => ({ incidentId: null }),
  'evidence.overview': nothing,
  'evidence.handOver': () => ({ ...onIncident(), answers: EMPTY_PACKAGE }),
  'evidence.sealedWhere': onIncident,
  'documents.preview': document,
  'documents.print': document,
  'documents.save': document,
  'documents.saveProtected': document,
  'accounts.list': nothing,
  // Too weak a passphrase, so nobody is added.
  'accounts.add': () => ({ name: 'Pat Example', role: 'deputy', passphrase: new TextEncoder().encode('weak') }),
  'accounts.remove': () => ({ accountId: randomUUID() }),
  'accounts.changePassphrase': () => ({ current: secret(), next: secret() }),
  'accounts.reminder': nothing,
  'accounts.printReview': () => ({ to: 'preview' }),
  'dropBox.leave': () => DROP,
  'dropBox.inbox': nothing,
  'dropBox.read': onDrop,
  'dropBox.take': onDrop,
  'dropBox.readNotice': nothing,
  'dropBox.changeNotice': () => ({ notice: 'Ring the office when it is urgent.' }),
  'audit.list': () => ({ page: 1, accountId: null, failuresOnly: false }),
  'audit.verify': () => ({ checkpoint: null }),
  'audit.export': nothing,
  'audit.caseLog': () => ({ page: 1 }),
  'backups.status': nothing,
  'backups.chooseFolder': nothing,
  'backups.make': nothing,
  'backups.verify': () => generation,
  'backups.chooseSource': nothing,
  'backups.restore': () => ({ ticket: randomUUID(), folderTicket: randomUUID(), ...generation }),
  'work.state': nothing,
  'work.cancel': nothing,
}

export function exampleInput(name: RouteName): unknown {
  return EXAMPLES[name]()
}

/** Inputs that the route's schema refuses: anything at all, objects with its own field names, and near misses of a good one. */
export function malformedInput(name: RouteName): fc.Arbitrary<unknown> {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })
  const nearMiss = fc
    .tuple(fieldName(name), anything)
    .map(([field, value]) => Object.fromEntries([...Object.entries(exampleInput(name) as object), [field, value]]))
  return fc
    .oneof(anything, fc.dictionary(fieldName(name), anything), nearMiss)
    .filter((input) => !contract[name].input.safeParse(input).success)
}

// Names that the schema knows, so that objects get past its first look.
function fieldName(name: RouteName): fc.Arbitrary<string> {
  const known = Object.keys(exampleInput(name) as object)
  return fc.oneof(fc.constantFrom(...known, '__proto__', 'constructor', 'extra'), fc.string())
}
