// The wall sheet of the key contacts, as poppler reads it back.
import { beforeAll, describe, expect, it } from 'vitest'
import { type KeyContact, missingContacts } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES, partyOf } from '#shared/domain/parties.ts'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import { SCHOOL } from './sample.ts'
import { CONTACTS, account, contact, printedContactSheet } from './sheets.ts'

beforeAll(useTestFonts)

const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
const ways = ({ telephone, outOfHours, email, protectedWay, note }: KeyContact) =>
  [telephone, outOfHours && `Out of hours: ${outOfHours}`, email, protectedWay, note].filter((way) => way !== '')

describe('the wall sheet', () => {
  it('has the school, the day, and the emergency numbers before all others', async () => {
    const text = squashed(textOf(await printedContactSheet()))
    expect(text).toContain(SCHOOL.name)
    expect(text).toMatch(/As of \w{3} \d{1,2} \w{3} \d{4}/)
    expect(text).toContain('pupils and visitors cannot')
    expect(text.indexOf('999')).toBeLessThan(text.indexOf(CONTACTS[0]?.telephone ?? 'nothing'))
    expect(text).toContain('police 101')
  })

  it('has every word of every card, with who it is', async () => {
    // Poppler marks where a name runs from right to left.
    const text = squashed(textOf(await printedContactSheet()).replace(/[\u202a-\u202e]/g, ''))
    for (const card of CONTACTS) {
      const who = [card.name, card.post].filter((part) => part !== '').join(', ')
      for (const words of [partyOf(card.party).label, who, ...ways(card)]) expect(text).toContain(squashed(words))
    }
  })

  it('fits sixteen cards on one page, and loses none of forty', async () => {
    expect(CONTACTS).toHaveLength(16)
    expect(pagesOf(await printedContactSheet())).toBe(1)
    const many = Array.from({ length: 40 }, (_, index) => contact('police', { name: `Person${index}` }))
    const path = await printedContactSheet(many)
    const text = textOf(path)
    expect(many.filter(({ name }) => !text.includes(name))).toEqual([])
    expect(text.match(/FOR STAFF/g)).toHaveLength(pagesOf(path))
  })

  it('heads each row with who it is, for whoever cannot see it', async () => {
    const tree = run('pdfinfo', '-struct-text', await printedContactSheet())
    expect(tree.match(/^ *TR\b/gm)).toHaveLength(CONTACTS.length + 3)
    expect(tree.match(/^ *TH\b/gm)).toHaveLength(CONTACTS.length + 7)
    expect(tree).toMatch(/^ *H1\b/m)
  })

  it('says who is still missing, and of none when nobody is', async () => {
    const needed = CONTACT_PARTIES.filter((party) => party.contact === 'always')
    const bare = squashed(textOf(await printedContactSheet([contact('head')])))
    const missing = needed.filter(({ value }) => value !== 'head').map(({ label }) => label)
    expect(bare).toContain(`Still missing ${missing.join(', ')}.`)
    const full = await printedContactSheet(needed.map(({ value }) => contact(value)))
    expect(textOf(full)).not.toContain('Still missing')
  })

  it('has the safeguarding lead, the deputies and the co-ordinator before all others', async () => {
    const leads = ['Morgan Vale', 'Siân Gŵyr', 'Łukasz Żółć'].map((name, index) =>
      account(name, index ? 'deputy' : 'dsl'),
    )
    const path = await printedContactSheet([contact('head')], {
      leads: [...leads, account('Casey Colleague', 'chair')],
    })
    const text = squashed(textOf(path))
    expect(text).toMatch(
      /Designated safeguarding lead Deputy safeguarding lead Online safety co-ordinator Morgan Vale .*Siân Gŵyr Łukasz Żółć .*Robin Ashdown 01632 960000 Who .*Head teacher/,
    )
    expect(text).not.toContain('Casey Colleague')
  })

  it('has every way to reach the co-ordinator, and the urgent contacts that the school typed', async () => {
    const office = '01632 960000\nsafety@school.example'
    const typed = 'Duty team by day: 01632 960111\nOut of hours: 01632 960222'
    const text = squashed(
      textOf(await printedContactSheet([], { school: { ...SCHOOL, contact: office, urgentContacts: typed } })),
    )
    expect(text).toContain(squashed(`Urgent contacts ${typed}`))
    expect(text).toContain(squashed(`Robin Ashdown ${office}`))
    expect(text.indexOf('Urgent contacts')).toBeLessThan(text.indexOf('Morgan Vale'))
    expect(squashed(textOf(await printedContactSheet()))).not.toContain('Urgent contacts')
  })

  it('fits on one page with everybody and the urgent contacts', async () => {
    const urgentContacts = 'Duty team by day: 01632 960111\nOut of hours: 01632 960222'
    expect(pagesOf(await printedContactSheet(CONTACTS, { school: { ...SCHOOL, urgentContacts } }))).toBe(1)
  })

  it('counts as missing whom the other lists count when no incident is open', async () => {
    const text = squashed(textOf(await printedContactSheet([])))
    const missing = missingContacts([], []).map((party) => partyOf(party).label)
    expect(missing).toContain('Information Commissioner')
    expect(text).toContain(`Still missing ${missing.join(', ')}.`)
  })

  it('is for staff: not marked as restricted, and without the state of the records', async () => {
    const text = textOf(await printedContactSheet())
    expect(text).toContain('FOR STAFF')
    for (const inside of ['RESTRICTED', 'checkpoint', '1,234 rows']) expect(text).not.toContain(inside)
  })
})
