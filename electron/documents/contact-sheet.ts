// The wall sheet: whom to ring, in figures that can be read across a desk. Seed 002 "Key contacts", seed 004 §3.3. It has no word of
// any case, but the numbers of staff.
import type { Actor } from '#shared/domain/accounts.ts'
import type { KeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES, partyOf } from '#shared/domain/parties.ts'
import { ROLE_LABELS } from '#shared/domain/roles.ts'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { staffFooters } from './layout/footer.ts'
import { type Paper, closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, line, notice, title } from './layout/parts.ts'
import type { Style } from './layout/pieces.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'
import { type Cell, table } from './layout/table.ts'

export type ContactSheetData = {
  readonly school: School
  /** The safeguarding lead and the deputies who have access. */
  readonly leads: readonly Pick<Actor, 'name' | 'role'>[]
  /** In the order of the sheet. */
  readonly contacts: readonly KeyContact[]
  readonly printedAtMs: number
}

const TITLE = 'Whom to tell: key contacts'
const NUMBER: Style = { bold: true, sizePt: 15, leadingPt: 16, colour: '#000000' }
const PARTY: Style = { ...LABEL, leadingPt: 12 }
const AFTER_HOURS: Style = { ...PARTY, sizePt: 9.5, leadingPt: 10.5 }
const WHO: Style = { ...BODY, sizePt: 9.5, leadingPt: 12 }
const OTHER: Style = { ...NOTE, sizePt: 8.5, leadingPt: 10.5 }
const URGENT: Style = { ...BODY, bold: true, sizePt: 11, leadingPt: 13.5 }
const TO_WRITE_IN = { text: `Extension: ${'_'.repeat(12)}`, style: OTHER }
const PADDING_PT = 2.5
const WIDTHS_PT = [196, 146, 145] as const

export async function contactSheet({ school, leads, contacts, printedAtMs }: ContactSheetData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs: printedAtMs })
  title(paper, TITLE)
  const today = formatDate(londonDate(printedAtMs))
  line(paper, `${school.name}. As of ${today}. Keep it where staff can read it and pupils and visitors cannot.`, WHO)
  gap(paper, 5)
  notice(paper, 'In danger now: ring 999. Not urgent: police 101. Anyone may ring, without asking first.')
  urgent(paper, school)
  first(paper, school, leads)
  cards(paper, contacts)
  withoutCard(paper, contacts)
  staffFooters(paper, { reference: 'Key contacts', printedAtMs })
  return closePaper(paper)
}

/** What the school typed at set-up for when a child is in danger. */
function urgent(paper: Paper, { urgentContacts }: School): void {
  if (urgentContacts === '') return
  line(paper, SCHOOL_LABELS.urgentContacts, PARTY)
  line(paper, urgentContacts, URGENT)
  gap(paper, 4)
}

/** Whoever finds something tells one of these. Their accounts have no number, so there is a line for a pen. */
function first(paper: Paper, { coordinator, contact }: School, leads: ContactSheetData['leads']): void {
  const parts = (['dsl', 'deputy'] as const).flatMap((role) => {
    const people = leads.filter((lead) => lead.role === role).map(({ name }) => ({ text: name, style: WHO }))
    return people.length === 0 ? [] : [{ label: ROLE_LABELS[role], cell: [...people, TO_WRITE_IN] }]
  })
  const ways = contact.split('\n').filter((way) => way.trim() !== '')
  const cell = [{ text: coordinator, style: WHO }, ...ways.map((text) => ({ text, style: styleOf(text) }))]
  const all = [...parts, { label: SCHOOL_LABELS.coordinator, cell }]
  table(paper, {
    widthsPt: all.map(() => paper.width / all.length),
    paddingPt: PADDING_PT,
    head: all.map(({ label }) => [{ text: label, style: PARTY }]),
    rows: [all.map((part) => part.cell)],
  })
}

function styleOf(way: string): Style {
  if (/^[\d\s+()]+$/.test(way)) return NUMBER
  return /\d/.test(way) && !way.includes('@') ? URGENT : OTHER
}

function cards(paper: Paper, contacts: readonly KeyContact[]): void {
  if (contacts.length === 0) return
  table(paper, {
    widthsPt: WIDTHS_PT,
    paddingPt: PADDING_PT,
    head: ['Who', 'Telephone', 'Other ways'].map((text) => [{ text, style: PARTY }]),
    rows: contacts.map((card) => [whoCell(card), telephoneCell(card), otherCell(card)]),
  })
}

function whoCell({ party, name, post }: KeyContact): Cell {
  const who = [name, post].filter((text) => text !== '').join(', ')
  return [
    { text: partyOf(party).label, style: PARTY },
    { text: who, style: WHO },
  ]
}

function telephoneCell({ telephone, outOfHours }: KeyContact): Cell {
  return [
    ...(telephone === '' ? [] : [{ text: telephone, style: NUMBER }]),
    ...(outOfHours === '' ? [] : [{ text: `Out of hours: ${outOfHours}`, style: AFTER_HOURS }]),
  ]
}

function otherCell({ email, protectedWay, note }: KeyContact): Cell {
  return [
    ...(email === '' ? [] : [{ text: email, style: OTHER }]),
    ...(protectedWay === '' ? [] : [{ text: `Confidential: ${protectedWay}`, style: OTHER }]),
    ...(note === '' ? [] : [{ text: note, style: OTHER }]),
  ]
}

// A gap is seen on the wall, where nobody opens the program.
function withoutCard(paper: Paper, contacts: readonly KeyContact[]): void {
  const missing = CONTACT_PARTIES.filter(
    ({ value, contact }) => contact === 'always' && !contacts.some(({ party }) => party === value),
  )
  if (missing.length === 0) return
  heading(paper, 'Still missing', 20)
  line(paper, `${missing.map(({ label }) => label).join(', ')}.`)
}
