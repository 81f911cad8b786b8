// The nine concerns of a trust's policy and the nine procedures of an authority's, each walked from the questions to the printed form
// and the chronology. What must be ticked stands here, written down by hand from the source documents and not from the program.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { EMPTY_SANCTION } from '#shared/domain/sanctions.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { withUnknowns } from '#shared/domain/urgent.ts'
import { boxesOf } from '../documents/print.ts'
import { type Blueform, answerDialogs, launchBlueform, removeFolder, setWindowSize } from '../helpers/electron-app.ts'
import { expectAccessible, judgeScreen } from '../helpers/judge-screen.ts'
import { choose, press, tabTo, typeInto } from '../helpers/keys.ts'
import { personAnswer } from '../helpers/least-answers.ts'
import { goTo } from '../helpers/people-steps.ts'
import { answerQuestions, recordContact } from '../helpers/response-steps.ts'
import { onPage, pdfText } from '../helpers/steps.ts'
import { data, makeVault, recordAnswers } from '../security/unlocked.ts'
import { type Walk, WALKS } from './procedure-walks.ts'

test.describe.configure({ mode: 'serial' })

let blueform: Blueform
test.beforeAll(async () => {
  blueform = await launchBlueform()
  await setWindowSize(blueform, 1366, 768)
  await makeVault(blueform)
  await blueform.page.reload()
  await onPage(blueform.page, 'Home')
})
test.afterAll(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

type Person = { readonly id: string; readonly kind: 'child' | 'staff' | 'other'; readonly part: 'affected' | 'alleged' }

const dateOf = (atMs: number) => {
  const [year = '', month = '', day = ''] = new Date(atMs).toISOString().slice(0, 10).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year, notKnown: false }
}

function peopleOf({ people }: Walk): readonly Person[] {
  return people.map((words) => {
    const [kind, part] = words.split(' ') as [Person['kind'], Person['part']]
    return { id: randomUUID(), kind, part }
  })
}

/** Recorded through the window's own bridge: the form has tests of its own. */
async function recordConcern(page: Page, walk: Walk, people: readonly Person[]): Promise<string> {
  const answers: IncidentAnswers = {
    ...EMPTY_INCIDENT_ANSWERS,
    imageAnswer: 'none',
    dangerNow: 'no',
    adult: walk.isAboutStaff ? 'staff' : 'no',
    reporter: { typed: 'Rowan Reporter', notKnown: false, notReported: false },
    people: people.map(({ id, kind, part }, at) => {
      const kindOther = kind === 'other' ? 'A parent' : ''
      return personAnswer(`Sample Person ${at + 1}`, { id, kind, kindOther, classOrPost: '', part })
    }),
    description: 'Plainly fictional words about what happened.',
  }
  const { incidentId } = await recordAnswers(page, withUnknowns(answers, randomUUID()))
  return incidentId
}

/** The keys of all steps that are shown, in their order. */
async function stepsShown(page: Page): Promise<readonly string[]> {
  const links = page.locator('main a[href*="/steps/"]')
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(hrefs.map((href) => decodeURIComponent(href.split('/steps/')[1] ?? '')))]
}

const doneNow = () => ({
  ...EMPTY_STEP,
  state: 'done',
  date: dateOf(Date.now()),
  time: { typed: '', notKnown: true },
  by: { typed: 'Robin Example', notKnown: false },
})

async function finish(page: Page, incidentId: string, walk: Walk, people: readonly Person[]): Promise<void> {
  const steps = await stepsShown(page)
  for (const step of steps) await data(page, 'response.noteStep', { incidentId, step, answers: doneNow() })
  const alleged = people.find(({ part }) => part === 'alleged')
  if (!walk.hasSanction || !alleged) return
  const words = {
    context: 'Weighed',
    intention: 'Weighed',
    impact: 'Weighed',
    reasons: 'Weighed',
    decidedBy: 'Harper Head',
  }
  const decided = alleged.kind === 'staff' ? 'staff-A' : 'pupil-B'
  const answers = { ...EMPTY_SANCTION, ...words, personId: alleged.id, decided, measures: ['Parents contacted'] }
  await data(page, 'response.recordSanction', {
    incidentId,
    answers: { ...answers, decidedOn: dateOf(Date.now()) },
  })
}

async function savedDocument(page: Page, document: object): Promise<string> {
  const path = join(blueform.folder, `${randomUUID()}.pdf`)
  await answerDialogs(blueform.app, { save: path })
  await data(page, 'documents.save', document)
  return path
}

/** The ticked boxes under "Action taken", by column. */
function ticksOf(path: string): { readonly staff: readonly string[]; readonly child: readonly string[] } {
  const boxes = boxesOf(path)
  const staffAt = boxes.findIndex(({ label }) => label === 'Staff')
  const childAt = boxes.findIndex(({ label }) => label === 'Child/young person')
  const ticked = (from: number, to: number) =>
    boxes
      .slice(from + 1, to)
      .filter(({ tick }) => tick === 'ticked')
      .map(({ label }) => label.replace(/: (?:Sample Person \d+, )?\w{3} \d.*$/, ''))
  return { staff: ticked(staffAt, childAt), child: ticked(childAt, boxes.length) }
}

for (const walk of WALKS) {
  test(walk.name, async () => {
    const { page } = blueform
    const people = peopleOf(walk)
    const incidentId = await recordConcern(page, walk, people)
    await goTo(page, `#/incidents/${incidentId}/questions`)
    await answerQuestions(page, walk, (name) => expectAccessible(page, `${name}: ${walk.name}`))
    await judgeScreen(
      blueform,
      walk.name,
      `1366x768/procedure-${walk.name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`,
    )

    const main = await page.locator('main').innerText()
    expect(main.indexOf(walk.never), walk.never).toBeGreaterThan(-1)
    for (const words of walk.steps) {
      expect(main.indexOf(words), `${words}, after what must not be done`).toBeGreaterThan(main.indexOf(walk.never))
    }
    for (const words of walk.notSteps ?? []) expect(main, words).not.toContain(words)

    await recordContact(page, walk.contact)
    await finish(page, incidentId, walk, people)
    const form = await savedDocument(page, { document: 'incident-report-form', incidentId })
    expect(ticksOf(form)).toEqual({ staff: walk.staff, child: walk.child })
    for (const words of walk.specific) expect(pdfText(form).replaceAll(/\s+/g, ' ')).toContain(words)
    const chronology = pdfText(await savedDocument(page, { document: 'chronology', incidentId })).replaceAll(
      /\s+/g,
      ' ',
    )
    for (const words of walk.steps) expect(chronology).toContain(words)
    expect(chronology).toContain('Agreed with what was proposed.')
  })
}

test('the questions and a contact with keys only', async () => {
  const { page } = blueform
  const walk = WALKS[0]
  if (!walk) throw new Error('no walk')
  const incidentId = await recordConcern(page, walk, peopleOf(walk))
  await goTo(page, `#/incidents/${incidentId}/questions`)
  await onPage(page, 'What is it about?')
  await press(page, /A game that is not meant/, 'Space')
  await press(page, /^Continue$/)
  await onPage(page, 'A few questions')
  for (let left = await page.locator('main').getByRole('group').count(); left > 0; left -= 1) await choose(page, /^No$/)
  await press(page, /^Save and show what to do now$/)
  await onPage(page, 'What to do now')
  await press(page, /^Tell the head teacher/)
  await onPage(page, 'Tell the head teacher')
  await press(page, /^Record the contact$/)
  await onPage(page, /^Record a contact/)
  await choose(page, /By telephone/)
  await typeInto(page, 'spokeTo', 'Harper Head')
  await press(page, /^Today$/)
  await typeInto(page, 'time', '10:15')
  await typeInto(page, 'by', 'Robin Example')
  await press(page, /^Save the contact$/)
  await onPage(page, 'What to do now')
  await tabTo(page, /^Done or not needed/)
})
