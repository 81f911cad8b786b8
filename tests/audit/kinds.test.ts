// Every kind of event leaves exactly one row: a real vault lives through all of them, and no kind is left out.
import { join } from 'node:path'
import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportAudit, listAudit, caseLog, verifyAudit } from '#electron/services/audit-chain.ts'
import { chooseBackupFolder, makeBackup, verifyBackup } from '#electron/services/backups.ts'
import { documentMakers } from '#electron/documents/makers.ts'
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { type DocumentOutlets, deliverSheet, printAccessReview } from '#electron/services/documents.ts'
import { discardDraft, readDraft, startDraft } from '#electron/services/drafts.ts'
import { readDrop, readInbox, takeDrop } from '#electron/services/drop-box.ts'
import { addEvidence } from '#electron/services/evidence/add.ts'
import { nameFiles } from '#electron/services/evidence/name-files.ts'
import { createNamedFiles } from '#electron/services/evidence/named-files.ts'
import { handOver } from '#electron/services/evidence/package.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { settleSource } from '#electron/services/evidence/source.ts'
import { verifyEvidence } from '#electron/services/evidence/verify.ts'
import { type ViewerContent, viewEvidence } from '#electron/services/evidence/view.ts'
import { unlockImages } from '#electron/services/image-unlock.ts'
import { listIncidents } from '#electron/services/incident-list.ts'
import * as incidents from '#electron/services/incidents.ts'
import { checkContacts, removeContact, saveContact } from '#electron/services/key-contacts.ts'
import { leaveDrop } from '#electron/services/leave-drop.ts'
import { addLocalCondition, signCondition, withdrawCondition } from '#electron/services/local-conditions.ts'
import { closeSite, openSite } from '#electron/services/opened-sites.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { openIncidentTo, restrictIncident } from '#electron/services/restricted.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import { chooseForSchool } from '#electron/services/school-choices.ts'
import { changeSchool } from '#electron/services/school.ts'
import type { Session } from '#electron/services/session.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import { type WorkDesk, createWorkDesk } from '#electron/services/work.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { AUDIT_KINDS, type AuditKind } from '#shared/domain/audit.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { testFonts } from '#tests/documents/print.ts'
import { CANARY_DRAWING, drawingAsText, liveWithPeople } from '#tests/helpers/canary-people.ts'
import { canaryWords, foundIn } from '#tests/helpers/canary-words.ts'
import { completeAnswers, dataOf } from '#tests/helpers/concerns.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { newDrop } from '#tests/helpers/drops.ts'
import {
  CONFIRMATION,
  DELETION,
  DEVICE,
  HANDOVER,
  IMAGE_SEEN,
  REFERRAL,
  STATEMENT,
  TRACE,
} from '#tests/helpers/full-case.ts'
import { RESPONSE_FORMS, recordResponseForm } from '#tests/helpers/response-forms.ts'
import { SCHOOL } from '#tests/helpers/vault-db.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createIn,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
  unwatched,
} from '#tests/helpers/vault-place.ts'
import { ORIGIN, PACKAGE, addFiles, emptyStick } from '../services/package-case.ts'
import { rowsOf } from './audited-vault.ts'

let place: VaultPlace
let vault: Vault
let desk: WorkDesk
let outlets: DocumentOutlets
const seen = new Set<AuditKind>()

beforeAll(() => {
  place = makeVaultPlace()
  vault = place.fresh()
  desk = createWorkDesk(place.clock)
  outlets = {
    loadMakers: () => Promise.resolve(documentMakers(testFonts())),
    preview: () => undefined,
    print: () => Promise.resolve('printed'),
    askWhereToSave: (name) => Promise.resolve(join(place.root, name)),
  }
})
afterAll(() => place.dispose())

const session = (): Session => sessionOf(vault)

/** Does something and expects rows of just these kinds. */
async function leaves(kinds: readonly AuditKind[], work: () => unknown): Promise<void> {
  const before = vault.session() ? rowsOf(session().db).length : lockedRows
  await work()
  const rows = rowsOf(session().db).slice(before)
  expect(rows.map(({ kind }) => kind)).toEqual(kinds)
  for (const kind of kinds) seen.add(kind)
}

let lockedRows = 0
async function lock(): Promise<void> {
  await leaves([], () => undefined)
  lockedRows = rowsOf(session().db).length
  vault.lock('asked')
}

async function relet(result: Promise<Result<unknown>>): Promise<void> {
  dataOf(await result)
  await confirmSheets(vault)
}

it('the vault: made, locked, tried, opened, sheets confirmed and issued again', async () => {
  await leaves(['vault.created'], async () => dataOf(await createIn(vault, place.folder)))
  await leaves(['document.printed'], () => deliverSheet(vault, outlets, 'print'))
  await leaves(['vault.recovery-confirmed', 'vault.release-confirmed'], () => confirmSheets(vault))
  await lock()
  await leaves(['vault.locked', 'vault.unlock-failed', 'vault.unlocked'], async () => {
    expect(await unlockIn(vault, 'wrong passphrase entirely')).toMatchObject({ code: 'wrong-secret' })
    dataOf(await unlockIn(vault, PASSPHRASE))
  })
  await leaves(['vault.recovery-reissued'], () => vault.reissueRecovery())
  await leaves(['vault.recovery-confirmed'], () => confirmSheets(vault))
})

it('accounts: added, passphrase changed, removed with a new key', async () => {
  await leaves(['account.added'], () => addIn(vault, 'deputy'))
  await leaves(['account.added'], () => addIn(vault, 'head'))
  const changed = 'harbour velvet nineteen teapot'
  await leaves(['account.passphrase-changed'], () => vault.changePassphrase(secret(PASSPHRASE), secret(changed)))
  await leaves(['account.passphrase-changed'], () => vault.changePassphrase(secret(changed), secret(PASSPHRASE)))
  await leaves(['account.removed', 'vault.rekeyed'], async () => {
    dataOf(await vault.removeAccount(accountIn(vault, 'deputy'), unwatched()))
  })
})

it('a case: every step, reading, searching, closing, restricting and letting in', async () => {
  const answers = completeAnswers()
  let draftId = ''
  await leaves(['draft.saved'], () => (draftId = dataOf(startDraft(session())).draftId))
  await leaves(['draft.read'], () => dataOf(readDraft(session(), { draftId })))
  let incidentId = ''
  await leaves(['incident.recorded'], () => {
    incidentId = dataOf(incidents.recordIncident(session(), { draftId, answers })).incidentId
  })
  await leaves(['draft.saved', 'draft.discarded'], () => {
    dataOf(discardDraft(session(), { draftId: dataOf(startDraft(session())).draftId }))
  })
  const on = { incidentId }
  let deviceId = ''
  await leaves(['incident.read'], () => dataOf(incidents.readIncident(session(), on)))
  const list = { words: 'alex', status: 'all', sort: 'newest', page: 1 } as const
  await leaves(['incident.searched'], () => dataOf(listIncidents(session(), list)))
  await leaves(['incident.amended'], () => {
    const amended = { ...answers, description: 'Put right.' }
    dataOf(incidents.amendIncident(session(), { ...on, fromVersion: 1, answers: amended, reason: 'Wrong word' }))
  })
  const action = { side: 'child', action: 'police', detail: '', takenOn: null, takenBy: null } as const
  let actionId = ''
  await leaves(['incident.action-recorded'], () => {
    actionId = dataOf(incidents.recordAction(session(), { ...on, action })).actions.at(-1)?.id ?? ''
  })
  await leaves(['incident.action-struck'], () =>
    dataOf(incidents.strikeAction(session(), { ...on, actionId, reason: 'Twice' })),
  )
  await leaves(['incident.outcome-recorded'], () =>
    dataOf(incidents.recordOutcome(session(), { ...on, text: 'Seen.' })),
  )
  await leaves(['custody.device-recorded'], () => {
    deviceId = dataOf(recordDevice(session(), { ...on, answers: DEVICE })).devices[0]?.id ?? ''
  })
  await leaves(['custody.handed-over'], () => dataOf(recordHandover(session(), { ...on, deviceId, answers: HANDOVER })))
  await leaves(['custody.image-seen-recorded'], () =>
    dataOf(recordImageSeen(session(), { ...on, answers: IMAGE_SEEN })),
  )
  await leaves(['custody.statement-recorded'], () => dataOf(recordStatement(session(), { ...on, answers: STATEMENT })))
  await leaves(['custody.trace-recorded'], () => dataOf(recordTrace(session(), { ...on, answers: TRACE })))
  await leaves(['custody.referral-decided'], () => dataOf(recordReferral(session(), { ...on, answers: REFERRAL })))
  let deletionId = ''
  await leaves(['custody.deletion-asked'], () => {
    deletionId = dataOf(recordDeletion(session(), { ...on, answers: DELETION })).deletions[0]?.id ?? ''
  })
  await leaves(['custody.deletion-confirmed'], () =>
    dataOf(recordDeletionConfirmed(session(), { ...on, deletionId, answers: CONFIRMATION })),
  )
  await leaves(['incident.closed'], () => dataOf(incidents.closeIncident(session(), { ...on, reason: 'Done' })))
  await leaves(['incident.reopened'], () => dataOf(incidents.reopenIncident(session(), { ...on, reason: 'News' })))
  const about = { adult: 'head', leadIds: [] } as const
  await leaves(['incident.restricted'], () =>
    dataOf(restrictIncident(session(), { ...on, about: { ...about, leadIds: [] }, reason: 'x' })),
  )
  await leaves(['account.added', 'incident.opened-to'], async () => {
    const accountId = await addIn(vault, 'chair')
    dataOf(openIncidentTo(session(), { ...on, accountId, reason: 'To act' }))
  })
  await leaves(['incident.log-read'], () => dataOf(caseLog(session(), { page: 1 })))
})

it('evidence: added, looked at, checked, handed over, sealed, and a mistaken lock taken off', async () => {
  const { draftId } = dataOf(startDraft(session()))
  const { incidentId } = dataOf(incidents.recordIncident(session(), { draftId, answers: completeAnswers() }))
  const named = createNamedFiles()
  const path = join(place.newFolder(), 'example.txt')
  writeFileSync(path, 'Unkind words')
  const { files } = dataOf(await nameFiles(session(), named, { incidentId, means: 'chosen', paths: [path] }))
  const ticket = files[0]?.ticket ?? ''
  let evidenceId = ''
  await leaves(['evidence.added'], async () => {
    const added = await addEvidence(session(), desk, named, { incidentId, tickets: [ticket], answers: ORIGIN })
    evidenceId = dataOf(added).added[0]?.evidenceId ?? ''
  })
  const on = { incidentId, evidenceId }
  await leaves(['evidence.source-removed'], async () =>
    dataOf(await settleSource(session(), desk, named, { ...on, ticket, remove: true })),
  )
  const [second = ''] = await addFiles(session(), incidentId, [['second.txt', Buffer.from('More words')]])
  await leaves(['evidence.source-kept'], async () =>
    dataOf(await settleSource(session(), desk, named, { ...on, evidenceId: second, ticket: null, remove: false })),
  )
  const show = ({ reader }: ViewerContent) => void reader.close()
  await leaves(['evidence.viewed'], async () => dataOf(await viewEvidence(session(), { show }, on)))
  await leaves(['evidence.verified', 'evidence.verified'], () => verifyEvidence(session(), desk, { incidentId }))
  await leaves(['evidence.verified', 'evidence.verified', 'evidence.all-verified'], () =>
    verifyEvidence(session(), desk, { incidentId: null }),
  )
  await leaves(['evidence.exported', 'document.saved', 'evidence.handed-over'], async () => {
    const answers = { ...PACKAGE, evidenceIds: [evidenceId], date: { ...PACKAGE.date, notKnown: false } }
    dataOf(await handOver(session(), emptyStick({ session: session() }), { incidentId, answers }))
  })
  await leaves(['evidence.sealed', 'evidence.sealed', 'incident.amended'], () =>
    dataOf(lockIncident(session(), { incidentId, why: 'not-sure' })),
  )
  await leaves(['incident.lock-agreed', 'incident.unlocked'], async () => {
    const who = { accountId: accountIn(vault, 'head'), passphrase: secret(PASSPHRASES.head) }
    dataOf(await unlockImages(session(), vault, { incidentId, reason: 'It was a drawing', ...who }))
  })
})

it('a concern from the lock screen: received, read, taken', async () => {
  await lock()
  let dropId = ''
  dataOf(leaveDrop(vault, place.clock, () => (dropId = crypto.randomUUID()), newDrop()))
  await leaves(['vault.locked', 'vault.unlocked'], async () => dataOf(await unlockIn(vault, PASSPHRASE)))
  await leaves(['drop.received'], () => dataOf(readInbox(session(), place.folder)))
  await leaves([], () => dataOf(readInbox(session(), place.folder)))
  await leaves(['drop.read'], () => dataOf(readDrop(session(), place.folder, { dropId })))
  await leaves(['drop.taken'], () => dataOf(takeDrop(session(), place.folder, { dropId })))
})

it('documents: shown, printed, saved', async () => {
  await leaves(['document.previewed'], () => printAccessReview(session(), outlets, 'preview'))
  await leaves(['document.printed'], () => printAccessReview(session(), outlets, 'print'))
  await leaves(['document.saved'], () => printAccessReview(session(), outlets, 'save'))
})

it('what is done about a case: answers, steps, contacts, decisions, searches, sanctions, letters', async () => {
  const newCase = (change = {}) => {
    const { draftId } = dataOf(startDraft(session()))
    return dataOf(incidents.recordIncident(session(), { draftId, answers: completeAnswers(change) })).incidentId
  }
  const allegedIn = (incidentId: string) =>
    currentVersion(dataOf(incidents.readIncident(session(), { incidentId }))).concern.people.find(
      ({ part }) => part === 'alleged',
    )?.id ?? null
  const KIND_OF = {
    response: 'response.answered',
    step: 'response.step-noted',
    contact: 'response.contact-recorded',
    decision: 'response.decided',
    search: 'response.search-recorded',
    sanction: 'response.sanction-decided',
    letter: 'response.letter-kept',
  } as const
  const incidentId = newCase()
  const restrictedId = newCase({ adult: 'staff' })
  for (const { form } of RESPONSE_FORMS) {
    const about = { incidentId, personId: allegedIn(incidentId) }
    await leaves([KIND_OF[form]], () => dataOf(recordResponseForm(session(), about, form)))
    if (form === 'step') continue
    const sealed = { incidentId: restrictedId, personId: allegedIn(restrictedId) }
    await leaves(['response.recorded'], () => dataOf(recordResponseForm(session(), sealed, form)))
  }
})

it('what the school keeps: key contacts, its own steps, its choices, opened sites', async () => {
  const contact = {
    party: 'police' as const,
    name: 'Officer Example',
    post: '',
    telephone: '01632 960001',
    outOfHours: '',
    email: '',
    protectedWay: '',
    note: '',
  }
  let id = ''
  await leaves(['contacts.changed'], () => {
    id = dataOf(saveContact(session(), { id: null, contact })).contacts[0]?.id ?? ''
  })
  await leaves(['contacts.checked'], () => dataOf(checkContacts(session(), { ids: [id] })))
  await leaves(['contacts.removed'], () => dataOf(removeContact(session(), { id })))
  const condition = { kind: 'policy-line', category: 'pupil-C', text: 'Two days without a computer' } as const
  let conditionId = ''
  await leaves(['guidance.condition-added'], () => {
    conditionId = dataOf(addLocalCondition(session(), { condition })).conditions.at(-1)?.id ?? ''
  })
  await lock()
  await leaves(['vault.locked', 'vault.unlocked'], async () => {
    dataOf(await unlockIn(vault, PASSPHRASES.head, 'head'))
  })
  await leaves(['guidance.condition-signed'], () => dataOf(signCondition(session(), { conditionId })))
  await lock()
  await leaves(['vault.locked', 'vault.unlocked'], async () => dataOf(await unlockIn(vault, PASSPHRASE)))
  await leaves(['guidance.condition-withdrawn'], () => dataOf(withdrawCondition(session(), { conditionId })))
  const choice = { topic: 'form-to-authority', value: 'email', reasons: '' } as const
  await leaves(['guidance.choice-made'], () => dataOf(chooseForSchool(session(), { choice })))
  const site = { site: 'A site', forWhom: 'Year 9', why: 'History', agreedBy: 'Sample Head' }
  const until = { day: '6', month: '11', year: '2026', notKnown: false }
  let siteId = ''
  await leaves(['sites.opened'], () => {
    siteId = dataOf(openSite(session(), { answers: { ...site, until } })).sites[0]?.id ?? ''
  })
  await leaves(['sites.closed'], () => dataOf(closeSite(session(), { siteId })))
})

it('people, their agreements, their pictures and school devices, and no row holds a word that was typed', async () => {
  const [kept, passing] = [canaryWords('quork'), canaryWords('zwilt')]
  const before = rowsOf(session().db).length
  await liveWithPeople({
    session,
    vault: { handedOver: () => vault.handedOver(), handOver: (signing) => vault.handOver(signing) },
    lockAndUnlock: async () => {
      vault.lock('asked')
      dataOf(await unlockIn(vault, PASSPHRASE))
    },
    outlets,
    outside: place.newFolder(),
    kept: kept.next,
    passing: passing.next,
    leaves,
  })
  const rows = Buffer.from(JSON.stringify(rowsOf(session().db).slice(before)))
  const typed = [...kept.all, ...passing.all]
  expect(typed.length).toBeGreaterThan(100)
  expect(foundIn(rows, [...typed, drawingAsText(CANARY_DRAWING)])).toEqual([])
})

it('the audit chain itself, the school, and backups', async () => {
  await leaves(['school.changed'], () => dataOf(changeSchool(session(), { ...SCHOOL, contact: '01632 960009' })))
  await leaves(['audit.read'], () => listAudit(session(), { page: 1, accountId: null, failuresOnly: false }))
  await leaves(['audit.exported'], () => exportAudit(session(), outlets))
  await leaves(['audit.verified'], async () => {
    expect(dataOf(await verifyAudit(session(), { checkpoint: null }, unwatched()))).toMatchObject({ verdict: 'intact' })
  })
  const stick = place.newFolder()
  await leaves(['school.changed'], () => dataOf(chooseBackupFolder(session(), vault, stick)))
  let generationId = ''
  await leaves(['backup.made'], async () => {
    generationId = dataOf(await makeBackup(session(), vault, desk)).generations[0]?.id ?? ''
  })
  await leaves(['backup.verified'], async () => dataOf(await verifyBackup(session(), vault, desk, generationId)))
  const restored = place.newFolder()
  dataOf(await restoreBackup(desk, { source: stick, generationId, folder: restored }))
  rmSync(stick, { recursive: true })
  await leaves(['backup.failed'], async () => expect((await makeBackup(session(), vault, desk)).ok).toBe(false))
  vault.useFolder(restored)
  await relet(unlockIn(vault, PASSPHRASE))
  expect(rowsOf(session().db).filter(({ kind }) => kind === 'backup.restored')).toHaveLength(1)
  seen.add('backup.restored')
})

it('recovering with the sheet', async () => {
  dataOf(await vault.reissueRecovery())
  const code = (await confirmSheets(vault)) ?? ''
  await lock()
  await leaves(['vault.locked', 'vault.recovered'], async () => {
    dataOf(await vault.recover(secret(code), secret(PASSPHRASES.dpo)))
  })
})

it('has left no kind out', () => {
  expect(AUDIT_KINDS.filter((kind) => !seen.has(kind))).toEqual([])
})
