// What is left in the memory of all the app's processes once it is locked. No key may be; of the passphrase, which a window and its
// messages have held as text, it is counted and told where it still lies.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { leastAnswers, leastOrigin } from '#tests/helpers/least-answers.ts'
import { codeGroups, field, onPage } from '#tests/helpers/steps.ts'
import { type Finding, type Needle, findInMemory, processTree, readableBytes, unreadable } from './process-memory.ts'
import { PASSPHRASE, data, makeVault, recordAnswers, spend } from './unlocked.ts'
import type { Question } from './vault-keys.ts'

test.describe.configure({ mode: 'serial' })

const DEPUTY = 'copper meadow sixpence raven'
const REPORT = join(import.meta.dirname, '..', '..', 'test-output', 'memory-after-lock.txt')
// Old pages are ended two seconds after they were replaced, at the latest.
const ENDING_MS = 4_000

const folder = makeFolder()
const report: string[] = []
let blueform: Blueform
let keys: readonly Needle[]
let ordinary = { incidentId: '', evidenceId: '' }

const passphrases: readonly Needle[] = [
  { name: 'passphrase as UTF-8', bytes: Buffer.from(PASSPHRASE, 'utf8') },
  { name: 'passphrase as UTF-16', bytes: Buffer.from(PASSPHRASE, 'utf16le') },
]

test.afterAll(() => {
  mkdirSync(join(REPORT, '..'), { recursive: true })
  writeFileSync(REPORT, `${report.join('\n')}\n`)
  for (const line of report) console.log(line)
  removeFolder(folder)
})

const pids = () => processTree(blueform.app.process().pid ?? 0)
const look = (needles: readonly Needle[]) => findInMemory(pids(), needles)
// What the database keeps of a file's key is worth nothing without the drop box's secret, and that is looked for too.
const opening = (found: readonly Finding[]) => found.filter(({ name }) => !name.startsWith('masked key of a file'))
const namesOf = (found: readonly Finding[]) => [...new Set(found.map(({ name }) => name))].sort()

/** As bytes and written out as text, which would open the vault just as well. */
function vaultKeys(question: Question): readonly Needle[] {
  const script = join(import.meta.dirname, 'vault-keys.ts')
  const printed = execFileSync('node', [script], { input: JSON.stringify(question), encoding: 'utf8' })
  return (JSON.parse(printed) as { name: string; hex: string }[]).flatMap(({ name, hex }) => [
    { name, bytes: Buffer.from(hex, 'hex') },
    { name: `${name}, as hex`, bytes: Buffer.from(hex, 'utf8') },
  ])
}

async function lock(): Promise<void> {
  const { page } = blueform
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  await page.waitForTimeout(ENDING_MS)
}

function tell(when: string, found: readonly Finding[]): void {
  // Only root may read what Chromium has sandboxed.
  const closed = unreadable(pids())
  if (closed.length > 0) report.push(`memory ${when}: not looked through, for want of root: ${closed.join(', ')}`)
  if (found.length === 0) report.push(`memory ${when}: nothing found`)
  for (const { name, process, count, where } of found) {
    report.push(`memory ${when}: ${name}, ${count} times in ${process} (${where})`)
  }
}

test('the process in which the vault was made, a person let in and a restricted case sealed has no key left after the lock', async () => {
  blueform = await launchBlueform({ folder })
  const { page } = blueform
  await makeVault(blueform)
  const releaseCode = codeGroups(join(folder, 'sheet.pdf')).join('-')
  await spend(page, 'accounts.add', { name: 'Sam Example', role: 'deputy' }, { passphrase: DEPUTY })
  await recordAnswers(page, leastAnswers({ adult: 'staff' }))
  await addFile(blueform)
  await lock()
  await data(page, 'dropBox.leave', DROP)
  const people = [
    { role: 'dsl', passphrase: PASSPHRASE },
    { role: 'deputy', passphrase: DEPUTY },
  ]
  keys = vaultKeys({ folder: join(folder, 'vault'), people, releaseCode })
  expect(keys.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['compartment key', 'release secret', 'drop-box secret', 'key of a file']),
  )
  const found = look(keys)
  tell('after making the vault and locking', found)
  await blueform.quit()
  expect(opening(found)).toEqual([])
})

test('while it is unlocked the scan finds the keys that are in use', async () => {
  blueform = await launchBlueform({ folder })
  const { page } = blueform
  await onPage(page, 'Unlock the records')
  await page.getByRole('radio', { name: /^Designated safeguarding lead/ }).check()
  await field(page, 'passphrase').focus()
  // One key after the other, as a person types: the test itself must not bring the whole of it into the app.
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await onPage(page, 'Home')
  const { rows } = (await data(page, 'incidents.listRestricted', { words: '', status: 'all' })) as {
    rows: { id: string }[]
  }
  await data(page, 'incidents.read', { incidentId: rows[0]?.id })
  const { rows: drops } = (await data(page, 'dropBox.inbox')) as { rows: { id: string }[] }
  await data(page, 'dropBox.read', { dropId: drops[0]?.id })
  // While its window is open the file's key is in use.
  await data(page, 'evidence.view', ordinary)
  expect(readableBytes(pids())).toBeGreaterThan(100 * 1024 * 1024)
  const found = look(keys)
  tell('while unlocked', found)
  expect(namesOf(found)).toEqual(
    expect.arrayContaining(['box secret of dsl', 'key of a file', 'signing secret of dsl', 'vault key']),
  )
})

test('after the lock no process holds a key', async () => {
  await lock()
  const found = look(keys)
  tell('after the lock, of the keys', found)
  tell('after the lock, of the passphrase', look(passphrases))
  await blueform.quit()
  expect(opening(found)).toEqual([])
})

/** A file of an ordinary case, of which the key is masked and not enciphered. */
async function addFile({ app, page }: Blueform): Promise<void> {
  const { incidentId } = await recordAnswers(page, leastAnswers())
  const path = join(folder, 'chat.txt')
  writeFileSync(path, 'Plainly fictional words.')
  await answerDialogs(app, { open: path })
  const declared = { incidentId, declaration: 'known' }
  const { files } = (await data(page, 'evidence.choose', declared)) as { files: { ticket: string }[] }
  const answers = leastOrigin({ account: 'example_account' })
  const tickets = files.map(({ ticket }) => ticket)
  const { added } = (await data(page, 'evidence.add', { ...declared, tickets, answers })) as {
    added: { evidenceId: string }[]
  }
  ordinary = { incidentId, evidenceId: added[0]?.evidenceId ?? '' }
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
