// Everything that can be written about the people of a school, their agreements, their pictures and the school's devices, with words of its
// own in every box, one kind of row in the log after the other.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordPaper } from '#electron/services/agreements/paper.ts'
import { publishText, setDue } from '#electron/services/agreements/publish.ts'
import { printAgreements } from '#electron/services/agreements/print.ts'
import { refuseAgreement, withdrawSignature } from '#electron/services/agreements/refuse-withdraw.ts'
import { checkAgreements } from '#electron/services/agreements/check.ts'
import { saveInternetList } from '#electron/services/agreements/internet-list.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { createScanTickets } from '#electron/services/agreements/scan-tickets.ts'
import { chooseScan, saveScan } from '#electron/services/agreements/scan.ts'
import { saveDraftText } from '#electron/services/agreements/texts.ts'
import { todayOf } from '#electron/services/cases/recorded.ts'
import { barImages } from '#electron/services/consents/bar.ts'
import { confirmImagesDeleted } from '#electron/services/consents/delete-images.ts'
import { printConsents } from '#electron/services/consents/print.ts'
import { recordConsents } from '#electron/services/consents/record.ts'
import type { DocumentOutlets } from '#electron/services/documents.ts'
import { type HandOverDesk, leaveKiosk, refuseInKiosk, signInKiosk, startKiosk } from '#electron/services/kiosk.ts'
import { addPerson } from '#electron/services/people/add.ts'
import { changePerson } from '#electron/services/people/change.ts'
import { addGuardian, endGuardian } from '#electron/services/people/guardians.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { linkPerson } from '#electron/services/people/link-person.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { readPersonPage } from '#electron/services/people/read.ts'
import { planRollOver, rollOver } from '#electron/services/people/roll-over.ts'
import { takeBackRollOver } from '#electron/services/people/take-back-roll-over.ts'
import { checkExit } from '#electron/services/school-devices/exit.ts'
import { saveDevice } from '#electron/services/school-devices/list.ts'
import { giveBackDevice, lendDevice, writeOffDevice } from '#electron/services/school-devices/move.ts'
import { printExitChecklist } from '#electron/services/school-devices/print.ts'
import type { Session } from '#electron/services/session.ts'
import type { AgreementKind, AgreementText, Drawing } from '#shared/domain/agreements.ts'
import type { AuditKind } from '#shared/domain/audit.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { schoolYearOf } from '#shared/domain/school-years.ts'
import { addDays } from '#shared/lib/dates.ts'
import { dataOf, recordConcern } from './concerns.ts'
import { personAnswer } from './least-answers.ts'
import { importContent } from './people-files.ts'
import { detailsOfAdult, detailsOfPupil } from './person-details.ts'

type CanarySchool = {
  /** Of somebody who may do everything; another one after each lock. */
  readonly session: () => Session
  readonly vault: HandOverDesk['vault']
  /** Unlocks again what the end of a signing has locked. */
  readonly lockAndUnlock: () => Promise<void>
  readonly outlets: DocumentOutlets
  /** A folder outside the vault and everything else that the program writes to. */
  readonly outside: string
  /** A word that is kept, and one that is used and not kept. */
  readonly kept: () => string
  readonly passing: () => string
  /** Does something that leaves rows of just these kinds. */
  readonly leaves: (kinds: readonly AuditKind[], work: () => unknown) => Promise<void>
}

/** Numbers of a drawn name that occur nowhere else. */
export const CANARY_DRAWING: Drawing = [
  [
    [5171, 1873],
    [5273, 1759],
    [5309, 1667],
    [5419, 1543],
  ],
]

export function drawingAsText([stroke = []]: Drawing): string {
  return stroke.map(([x, y]) => `${x},${y}`).join('],[')
}

type People = { readonly pupil: string; readonly parent: string; readonly staff: string }

export async function liveWithPeople(school: CanarySchool): Promise<void> {
  const people = await addAll(school)
  await moveAndMerge(school, people)
  await importAll(school)
  const texts = await agree(school, people)
  await handOverAll(school, people, texts)
  await printAll(school, people, texts)
  await consent(school, people)
  await lendAll(school, people)
}

function named(next: () => string, details: PersonDetails): PersonDetails {
  const names = { surname: next(), forename: next(), preferredSurname: next(), preferredForename: next() }
  const isPupil = details.kind === 'pupil'
  return { ...details, ...names, email: next(), post: next(), class: isPupil ? next() : '', upn: isPupil ? next() : '' }
}

async function addAll({ session, kept, leaves }: CanarySchool): Promise<People> {
  const add = async (details: PersonDetails): Promise<string> => {
    let id = ''
    await leaves(['people.added'], () => (id = dataOf(addPerson(session(), { details })).id))
    return id
  }
  const pupil = await add(named(kept, detailsOfPupil({ year: '8', dob: '2013-11-02' })))
  const parent = await add(named(kept, detailsOfAdult()))
  const staff = await add(named(kept, detailsOfAdult({ kind: 'staff' })))
  await leaves(['people.changed'], () => {
    const details = named(kept, detailsOfPupil({ year: '8', dob: '2013-11-03' }))
    return dataOf(changePerson(session(), { id: pupil, details }))
  })
  const guardian = { childId: pupil, adultId: parent, responsibility: 'yes' } as const
  const addParent = () =>
    leaves(['people.guardian-added'], () => dataOf(addGuardian(session(), { ...guardian, relation: kept() })))
  await addParent()
  let page = dataOf(readPersonPage(session(), { id: pupil }))
  await leaves(['people.read'], () => (page = dataOf(readPersonPage(session(), { id: pupil }))))
  await leaves(['people.guardian-ended'], () => dataOf(endGuardian(session(), { id: page.guardians[0]?.id ?? '' })))
  await addParent()
  return { pupil, parent, staff }
}

async function moveAndMerge({ session, kept, leaves }: CanarySchool, { pupil, staff }: People): Promise<void> {
  await leaves(['people.left'], () => dataOf(setLastDay(session(), { ids: [staff], leftOn: todayOf(session()) })))
  await leaves(['people.left'], () => dataOf(setLastDay(session(), { ids: [staff], leftOn: null })))
  const twin = dataOf(
    addPerson(session(), { details: named(kept, detailsOfPupil({ year: '9', dob: '2013-11-03' })) }),
  ).id
  await leaves(['people.merged'], () => dataOf(mergePeople(session(), { keepId: pupil, mergeId: twin })))
  await leaves(['people.unmerged'], () => dataOf(unmergePeople(session(), { mergeId: twin })))
  await leaves(['people.rolled-over'], () => {
    const { classes } = dataOf(planRollOver(session()))
    const moves = classes.map(({ pupils: _pupils, ...move }) => ({ ...move, toClass: kept(), leave: false }))
    return dataOf(rollOver(session(), { leftOn: todayOf(session()), moves }))
  })
  await leaves(['people.moved-back'], () => dataOf(takeBackRollOver(session())))
  const someone = personAnswer(kept(), { part: 'affected' })
  const { incidentId } = recordConcern(session(), { people: [someone] })
  await leaves(['people.linked'], () =>
    dataOf(linkPerson(session(), { incidentId, incidentPersonId: someone.id, personId: pupil })),
  )
}

async function importAll({ session, kept, passing, leaves }: CanarySchool): Promise<void> {
  const upn = kept()
  const rows = (cells: readonly string[]) => `${cells.join(',')}\n`
  const pupils =
    rows(['Surname', 'Forename', 'Preferred Surname', 'Preferred Forename', 'UPN', 'Class', 'Year', 'Email']) +
    rows([kept(), kept(), kept(), kept(), upn, kept(), '8', kept()])
  const parents =
    rows(['Surname', 'Forename', 'Email', 'Child UPN', 'Relationship', 'Parental Responsibility']) +
    rows([kept(), kept(), kept(), upn, kept(), 'yes'])
  for (const [kind, content] of [
    ['pupil', pupils],
    ['parent', parents],
  ] as const) {
    await leaves(['people.imported'], async () => {
      expectOne(dataOf(await importContent(session(), kind, content, `${passing()}.csv`)))
    })
  }
}

function expectOne({ added }: { readonly added: number }): void {
  if (added !== 1) throw new Error(`${added} people were imported`)
}

function canaryText(next: () => string): AgreementText {
  const section = { id: 'one', heading: next(), clauses: [{ id: 'first', words: next() }] }
  const declarations = { self: next(), parent: next() }
  return { title: next(), intro: next(), sections: [section], declarations }
}

const self = (versionId: string, personId: string) =>
  ({ versionId, personId, signerRole: 'self', signerId: personId, relation: '' }) as const

type Texts = { readonly pupils: string; readonly staff: string }

async function agree(school: CanarySchool, { pupil, staff }: People): Promise<Texts> {
  const { session, kept, passing, leaves } = school
  await leaves([], () => dataOf(saveDraftText(session(), { kind: 'governor', text: canaryText(kept) })))
  const versionId = await publishCanary(school, 'secondary-pupil')
  const staffVersionId = await publishCanary(school, 'staff')
  const today = todayOf(session())
  await leaves(['agreements.due-set'], () =>
    dataOf(setDue(session(), { versionId, schoolYear: schoolYearOf(today), dueOn: today })),
  )
  await leaves(['agreements.refused'], () => {
    const refused = { ...self(staffVersionId, staff), signerName: passing(), on: today, reason: kept() }
    return dataOf(refuseAgreement(session(), refused))
  })
  await signOnPaper(school, versionId, pupil)
  await leaves(['agreements.withdrawn'], () => {
    const takenBack = { ...self(versionId, pupil), signerName: passing(), on: today, reason: kept() }
    return dataOf(withdrawSignature(session(), takenBack))
  })
  await leaves(['agreements.checked'], async () => {
    const { problems } = dataOf(await checkAgreements(session()))
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
  })
  return { pupils: versionId, staff: staffVersionId }
}

async function publishCanary({ session, kept, leaves }: CanarySchool, kind: AgreementKind): Promise<string> {
  let versionId = ''
  await leaves(['agreements.published'], () => {
    const appliesFrom = todayOf(session())
    const published = { kind, text: canaryText(kept), appliesFrom, dueOn: appliesFrom, reason: kept() }
    versionId = dataOf(publishText(session(), published)).versions[0]?.id ?? ''
  })
  return versionId
}

async function signOnPaper(school: CanarySchool, versionId: string, personId: string): Promise<void> {
  const { session, kept, passing, outside, outlets, leaves } = school
  const scans = createScanTickets()
  const path = join(outside, `${passing()}.pdf`)
  writeFileSync(path, `%PDF-1.7\n% ${passing()}\n%%EOF\n`)
  const choosing = { scans, chooseScan: () => Promise.resolve(path) }
  const common = { versionId, personId, signedOn: todayOf(session()), code: null }
  await leaves(['agreements.scan-added', 'agreements.signed', 'agreements.signed'], async () => {
    const chosen = dataOf(await chooseScan(session(), choosing))
    const scanTicket = chosen.chosen ? chosen.ticket : ''
    const other = { signerRole: 'parent', signerId: null, signerName: kept(), relation: kept() } as const
    const items = [
      { ...common, ...self(versionId, personId), signerName: passing() },
      { ...common, ...other },
    ]
    dataOf(await recordPaper(session(), scans, { items, scanTicket, witness: kept() }))
  })
  await leaves(['agreements.scan-saved'], async () => {
    const { signatures } = dataOf(agreementsOfPerson(session(), { personId }))
    const scanId = signatures[0]?.scanId ?? ''
    dataOf(await saveScan(session(), outlets, { scanId }))
  })
}

/** Signed, refused and given back, each with the whole of a hand-over. */
async function handOverAll(school: CanarySchool, { pupil, staff }: People, texts: Texts): Promise<void> {
  const { session, kept, passing, vault, leaves, lockAndUnlock } = school
  const desk: HandOverDesk = {
    vault,
    window: { isBusy: () => false, begin: () => undefined, lockSoon: () => undefined },
    lock: () => undefined,
  }
  const give = (versionId: string, personId: string, witness: string) =>
    leaves(['agreements.kiosk-started'], () => {
      const signing = { ...self(versionId, personId), signerName: passing(), witness }
      return dataOf(startKiosk(session(), desk, signing))
    })
  await give(texts.staff, staff, kept())
  await leaves(['agreements.signed'], () =>
    dataOf(signInKiosk(session(), desk, { how: 'drawn', drawing: CANARY_DRAWING })),
  )
  await lockAndUnlock()
  await give(texts.pupils, pupil, kept())
  await leaves(['agreements.refused'], () => dataOf(refuseInKiosk(session(), desk, { reason: kept() })))
  await lockAndUnlock()
  // Nothing is written of somebody who signs nothing.
  await give(texts.pupils, pupil, passing())
  await leaves(['agreements.kiosk-left'], () => dataOf(leaveKiosk(session(), desk)))
  await lockAndUnlock()
}

async function printAll(school: CanarySchool, { pupil }: People, texts: Texts): Promise<void> {
  const { session, kept, passing, outlets, leaves } = school
  const print = async (choice: Parameters<typeof printAgreements>[2]) =>
    expectDone(dataOf(await printAgreements(session(), outlets, choice, 'save')))
  const versionId = texts.pupils
  await leaves(['agreements.forms-printed'], () =>
    print({ document: 'agreement-forms', versionId, personIds: [pupil] }),
  )
  const { signatures } = dataOf(agreementsOfPerson(session(), { personId: pupil }))
  const filter = { kind: null, class: null, personKind: null, round: null, standing: null, outstandingOnly: true }
  for (const choice of [
    { document: 'blank-agreement', versionId },
    { document: 'signed-copy', signatureId: signatures[0]?.id ?? '' },
    { document: 'reminders', filter, letter: passing() },
    { document: 'register-list', filter },
  ] as const) {
    await leaves(['agreements.printed'], () => print(choice))
  }
  await leaves(['agreements.internet-list-saved'], async () =>
    expectDone(dataOf(await saveInternetList(session(), outlets, kept()))),
  )
}

function expectDone({ done }: { readonly done: boolean }): void {
  if (!done) throw new Error('nothing was saved')
}

async function consent({ session, kept, outlets, leaves }: CanarySchool, { pupil }: People): Promise<void> {
  const today = todayOf(session())
  await leaves(['consents.recorded', 'consents.recorded'], () => {
    const signer = { signerRole: 'parent', signerId: null, signerName: kept(), relation: kept() } as const
    const answer = { childId: pupil, ...signer, answer: 'yes', how: 'told-us', answeredOn: today } as const
    const topics = ['images', 'work-on-website'] as const
    return dataOf(recordConsents(session(), { answers: topics.map((topic) => ({ ...answer, topic, note: kept() })) }))
  })
  const bar = { childId: pupil, why: 'other' } as const
  await leaves(['consents.image-bar-set'], () => dataOf(barImages(session(), { ...bar, what: 'set', note: kept() })))
  await leaves(['consents.image-bar-lifted'], () =>
    dataOf(barImages(session(), { ...bar, what: 'lifted', note: kept() })),
  )
  const leaver = named(kept, detailsOfPupil({ joinedOn: null, leftOn: addDays(today, -1) }))
  const { id } = dataOf(addPerson(session(), { details: leaver }))
  await leaves(['consents.images-deleted'], () => {
    const deleted = { childIds: [id], places: kept(), doneBy: kept(), doneOn: today }
    return dataOf(confirmImagesDeleted(session(), deleted))
  })
  const choices: Parameters<typeof printConsents>[2][] = [
    { document: 'image-list', class: null },
    { document: 'image-forms', childIds: [pupil] },
  ]
  for (const choice of choices) {
    await leaves(['consents.printed'], async () =>
      expectDone(dataOf(await printConsents(session(), outlets, choice, 'save'))),
    )
  }
}

async function lendAll({ session, kept, outlets, leaves }: CanarySchool, { staff }: People): Promise<void> {
  const described = () => ({ kind: 'laptop', make: kept(), serial: kept(), tag: kept(), note: kept() }) as const
  let id = ''
  await leaves(['devices.saved'], () => (id = dataOf(saveDevice(session(), { id: null, device: described() })).id))
  await leaves(['devices.saved'], () => dataOf(saveDevice(session(), { id, device: described() })))
  const move = () => ({ id, on: todayOf(session()), note: kept() })
  await leaves(['devices.lent'], () => dataOf(lendDevice(session(), { ...move(), personId: staff })))
  await leaves(['devices.returned'], () => dataOf(giveBackDevice(session(), move())))
  await leaves(['devices.written-off'], () => dataOf(writeOffDevice(session(), { ...move(), what: 'lost' })))
  await leaves(['devices.exit-checked'], () => {
    const check = { personId: staff, item: 'keys', state: 'done', on: todayOf(session()) } as const
    return dataOf(checkExit(session(), { ...check, confirmedBy: kept(), note: kept() }))
  })
  await leaves(['devices.exit-printed'], async () =>
    expectDone(dataOf(await printExitChecklist(session(), outlets, { personId: staff, to: 'save' }))),
  )
}
