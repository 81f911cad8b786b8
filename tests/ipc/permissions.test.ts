// Every route of the contract, asked by every role, with the vault open and locked, and from a frame that is not the app's. What is
// expected stands here, written down apart from the product; a route that is missing here fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#shared/domain/accounts.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { exampleInput } from './examples.ts'
import { fingerprint, openSchoolVault } from './real-vault.ts'

const TEAM = 'dsl deputy'
const READERS = 'dsl deputy head'
const LET_IN = 'dsl deputy head chair'
const EVERYBODY = 'dsl deputy head dpo chair office'
const SEE_ACCESS = 'dsl deputy head dpo chair'
const SEE_PEOPLE = 'dsl deputy head office'
const OFFICE = 'dsl deputy office'
const LOCK_SCREEN = 'whoever stands at the lock screen'

const EXPECTED: Readonly<Record<string, string>> = {
  'vault.state': 'anyone',
  'vault.chooseFolder': 'anyone',
  'vault.useFolder': 'anyone',
  'vault.ratePassphrase': 'anyone',
  'vault.create': 'anyone',
  'vault.unlock': 'anyone',
  'vault.recover': 'anyone',
  'vault.lock': 'anyone',
  'vault.sheet': EVERYBODY,
  'vault.confirmSheet': EVERYBODY,
  'vault.reissueRecovery': 'dsl',
  'school.read': EVERYBODY,
  'school.change': 'dsl',
  'school.readSettings': EVERYBODY,
  'school.changeSettings': 'dsl',
  'school.about': EVERYBODY,
  'incidents.list': READERS,
  'incidents.counts': READERS,
  'incidents.listRestricted': LET_IN,
  'incidents.read': LET_IN,
  'incidents.startDraft': TEAM,
  'incidents.listDrafts': TEAM,
  'incidents.readDraft': TEAM,
  'incidents.saveDraft': TEAM,
  'incidents.discardDraft': TEAM,
  'incidents.record': TEAM,
  'incidents.amend': TEAM,
  'incidents.recordAction': TEAM,
  'incidents.strikeAction': TEAM,
  'incidents.recordOutcome': TEAM,
  'incidents.close': TEAM,
  'incidents.reopen': TEAM,
  'incidents.restrict': TEAM,
  'incidents.whoElse': LET_IN,
  'incidents.openTo': LET_IN,
  'incidents.whoCanAgree': TEAM,
  'incidents.unlockImages': TEAM,
  'formDrafts.read': TEAM,
  'formDrafts.save': TEAM,
  'formDrafts.discard': TEAM,
  'custody.recordDevice': TEAM,
  'custody.recordHandover': TEAM,
  'custody.recordImageSeen': TEAM,
  'custody.recordStatement': TEAM,
  'custody.recordTrace': TEAM,
  'custody.recordReferral': TEAM,
  'custody.recordDeletion': TEAM,
  'custody.recordDeletionConfirmed': TEAM,
  'response.answer': TEAM,
  'response.noteStep': TEAM,
  'response.recordContact': TEAM,
  'response.recordDecision': TEAM,
  'response.recordSearch': TEAM,
  'response.recordSanction': TEAM,
  'response.keepLetter': TEAM,
  'response.namesakes': LET_IN,
  'guidance.editions': LET_IN,
  'guidance.conditions': EVERYBODY,
  'guidance.addCondition': 'dsl',
  'guidance.signCondition': 'head',
  'guidance.signedOnPaper': 'dsl',
  'guidance.withdrawCondition': 'dsl',
  'guidance.choices': EVERYBODY,
  'guidance.choose': 'dsl',
  'keyContacts.list': EVERYBODY,
  'keyContacts.save': 'dsl',
  'keyContacts.remove': 'dsl',
  'keyContacts.check': TEAM,
  'keyContacts.print': EVERYBODY,
  'sites.list': READERS,
  'sites.open': TEAM,
  'sites.close': TEAM,
  'people.list': SEE_PEOPLE,
  'people.find': SEE_PEOPLE,
  'people.read': SEE_PEOPLE,
  'people.incidents': READERS,
  'people.namesakes': TEAM,
  'people.add': OFFICE,
  'people.change': OFFICE,
  'people.leave': OFFICE,
  'people.addGuardian': OFFICE,
  'people.endGuardian': OFFICE,
  'people.duplicates': OFFICE,
  'people.merge': OFFICE,
  'people.unmerge': OFFICE,
  'people.rollOverPlan': OFFICE,
  'people.rollOver': OFFICE,
  'people.takeBackRollOver': OFFICE,
  'people.chooseFile': OFFICE,
  'people.planImport': OFFICE,
  'people.import': OFFICE,
  'incidents.linkPerson': TEAM,
  'agreements.overview': SEE_PEOPLE,
  'agreements.texts': SEE_PEOPLE,
  'agreements.saveDraft': 'dsl head',
  'agreements.discardDraft': 'dsl head',
  'agreements.publish': 'dsl head',
  'agreements.setDue': OFFICE,
  'agreements.outstanding': SEE_PEOPLE,
  'agreements.ofPerson': SEE_PEOPLE,
  'agreements.inForce': LET_IN,
  'agreements.recordPaper': OFFICE,
  'agreements.refuse': OFFICE,
  'agreements.withdraw': OFFICE,
  'agreements.findCode': OFFICE,
  'agreements.chooseScan': OFFICE,
  'agreements.saveScan': OFFICE,
  'agreements.print': OFFICE,
  'agreements.saveInternetList': OFFICE,
  'agreements.savedLists': OFFICE,
  'agreements.check': 'dsl deputy head dpo',
  'kiosk.start': OFFICE,
  'kiosk.read': OFFICE,
  'kiosk.sign': OFFICE,
  'kiosk.refuse': OFFICE,
  'kiosk.leave': OFFICE,
  'consents.ofChild': SEE_PEOPLE,
  'consents.record': OFFICE,
  'consents.bar': READERS,
  'consents.list': SEE_PEOPLE,
  'consents.toDelete': SEE_PEOPLE,
  'consents.confirmDeleted': OFFICE,
  'consents.print': SEE_PEOPLE,
  'schoolDevices.list': SEE_PEOPLE,
  'schoolDevices.read': SEE_PEOPLE,
  'schoolDevices.save': OFFICE,
  'schoolDevices.lend': OFFICE,
  'schoolDevices.giveBack': OFFICE,
  'schoolDevices.writeOff': OFFICE,
  'schoolDevices.ofPerson': SEE_PEOPLE,
  'schoolDevices.checkExit': OFFICE,
  'schoolDevices.leavers': SEE_PEOPLE,
  'schoolDevices.printExit': OFFICE,
  'home.due': LET_IN,
  'evidence.choose': TEAM,
  'evidence.drop': TEAM,
  'evidence.captureSources': TEAM,
  'evidence.capture': TEAM,
  'evidence.forget': TEAM,
  'evidence.add': TEAM,
  'evidence.settleSource': TEAM,
  'evidence.notSure': TEAM,
  'evidence.view': READERS,
  'evidence.viewerNews': READERS,
  'evidence.verify': READERS,
  'evidence.overview': READERS,
  'evidence.handOver': TEAM,
  'evidence.sealedWhere': LET_IN,
  'documents.preview': LET_IN,
  'documents.print': LET_IN,
  'documents.save': LET_IN,
  'documents.saveProtected': LET_IN,
  'accounts.list': SEE_ACCESS,
  'accounts.add': 'dsl head',
  'accounts.remove': 'dsl head',
  'accounts.changePassphrase': EVERYBODY,
  'accounts.reminder': EVERYBODY,
  'accounts.printReview': SEE_ACCESS,
  'dropBox.leave': LOCK_SCREEN,
  'dropBox.inbox': LET_IN,
  'dropBox.read': LET_IN,
  'dropBox.take': TEAM,
  'dropBox.readNotice': EVERYBODY,
  'dropBox.changeNotice': 'dsl',
  'audit.list': 'dpo',
  'audit.verify': 'dsl deputy head dpo',
  'audit.export': 'dpo',
  'audit.caseLog': 'dpo',
  'backups.status': READERS,
  'backups.chooseFolder': READERS,
  'backups.make': READERS,
  'backups.verify': READERS,
  'backups.chooseSource': 'anyone',
  'backups.restore': 'anyone',
  'work.state': 'anyone',
  'work.cancel': 'anyone',
}

// Doing what these ask would lock the vault or ask for a sheet. The input is read only after the role has been let through, so
// "invalid" proves that it was.
const NOT_CARRIED_OUT: readonly RouteName[] = ['vault.lock', 'vault.reissueRecovery']

const ROUTES = (Object.keys(contract) as RouteName[]).map((name) => ({ name }))

let real: Awaited<ReturnType<typeof openSchoolVault>>

beforeAll(async () => {
  real = await openSchoolVault()
}, 60_000)
afterAll(() => {
  real.close()
})

test('the table here and the contract name the same routes', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(contract).sort())
})

test.each(ROUTES)('the example for $name is one that its schema takes', ({ name }) => {
  expect(contract[name].input.safeParse(exampleInput(name)).error).toBeUndefined()
})

async function codeOf(isTrusted: boolean, name: RouteName): Promise<string> {
  const input = NOT_CARRIED_OUT.includes(name) ? 7 : exampleInput(name)
  const result = await real.dispatch(isTrusted, name, input)
  if (result.ok) return 'ok'
  expect(result).not.toHaveProperty('data')
  return result.code
}

function isAllowed(name: RouteName, role: Role): boolean {
  const roles = EXPECTED[name]?.split(' ') ?? []
  return roles.includes('anyone') || roles.includes(role)
}

describe.each(ROLES.map((role) => ({ role })))('$role', ({ role }) => {
  describe('unlocked', () => {
    beforeAll(() => real.unlockAs(role))

    test.each(ROUTES)('$name', async ({ name }) => {
      const code = await codeOf(true, name)
      if (isAllowed(name, role)) expect(['forbidden', 'locked']).not.toContain(code)
      else expect(code).toBe('forbidden')
      expect(real.vault.state()).toMatchObject({ state: 'unlocked', actor: { role } })
    })

    describe('and asked from a wrong frame', () => {
      let before: string
      beforeAll(() => {
        before = fingerprint(real)
      })
      test.each(ROUTES)('$name', async ({ name }) => {
        expect(await codeOf(false, name)).toBe('forbidden')
      })
      test('nothing has changed', () => {
        expect(fingerprint(real)).toBe(before)
      })
    })
  })

  describe('locked', () => {
    beforeAll(() => real.vault.lock('asked'))

    test.each(ROUTES)('$name', async ({ name }) => {
      const code = await codeOf(true, name)
      if (EXPECTED[name] === 'anyone') expect(['forbidden', 'locked']).not.toContain(code)
      else if (EXPECTED[name] === LOCK_SCREEN) expect(code).toBe('ok')
      else expect(code).toBe('locked')
      expect(real.vault.session()).toBeUndefined()
    })

    describe('and asked from a wrong frame', () => {
      let before: string
      beforeAll(() => {
        before = fingerprint(real)
      })
      test.each(ROUTES)('$name', async ({ name }) => {
        expect(await codeOf(false, name)).toBe('forbidden')
      })
      test('nothing has changed', () => {
        expect(fingerprint(real)).toBe(before)
      })
    })
  })
})
