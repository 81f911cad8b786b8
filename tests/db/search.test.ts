import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSearchIndex, countWords, searchExpression } from '#db/queries/search.ts'
import { listIncidents } from '#electron/services/incident-list.ts'
import { amendIncident, closeIncident, recordOutcome } from '#electron/services/incidents.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let siân: string
beforeAll(() => {
  vault = makeVaultDb()
  siân = recordConcern(vault.session, {
    people: [personAnswer('Siân Gŵyr'), personAnswer("Pat O'Example", { part: 'witness' })],
    description: 'A quarrel about zebracrossing stickers.',
  }).incidentId
  recordConcern(vault.session, { description: 'Nothing alike.' })
})
afterAll(() => vault.dispose())

function search(words: string, status: 'all' | 'open' | 'closed' = 'all') {
  return dataOf(listIncidents(vault.session, { words, status, sort: 'newest', page: 1 }))
}

describe('search', () => {
  it.each([
    ['sian', 1],
    ['SIÂN gwy', 1],
    ['gwyr sian quarrel', 1],
    ["o'example", 1],
    ['zebra', 1],
    ['crossing', 0],
    ['2026-001', 1],
    ['2026', 2],
    ['rowan', 2],
    ['sian nothing', 0],
  ])('finds %s %i times', (words, total) => {
    expect(search(words).total).toBe(total)
  })

  it.each([
    '"',
    '*',
    'a"b',
    'NEAR(',
    'sian OR nothing',
    'people:sian',
    '-- ;',
    "'; DROP TABLE incident",
    '(',
    'a AND',
    '^sian',
    '\0',
  ])('takes %j as words, not as commands', (words) => {
    expect(() => search(words)).not.toThrow()
  })

  it('lists everything when there is no word', () => {
    expect(search(' - ').total).toBe(2)
    expect(searchExpression('…')).toBeUndefined()
    expect([countWords('a - b'), countWords('')]).toEqual([2, 0])
  })

  it('keeps to the status', () => {
    const { incidentId } = recordConcern(vault.session, { description: 'umbrella' })
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    expect([search('umbrella', 'open').total, search('umbrella', 'closed').total]).toEqual([0, 1])
  })

  it('follows amendments and outcomes, and forgets the words of before', () => {
    dataOf(recordOutcome(vault.session, { incidentId: siân, text: 'Xylophone returned.' }))
    expect(search('xylophone').total).toBe(1)
    const answers = completeAnswers({ people: [personAnswer('Robin New')], description: 'Reworded.' })
    dataOf(amendIncident(vault.session, { incidentId: siân, fromVersion: 1, answers, reason: 'Wrong child' }))
    expect(['zebra', 'gwyr', 'reworded', 'robin', 'xylophone'].map((words) => search(words).total)).toEqual([
      0, 0, 1, 1, 1,
    ])
    expect(() => checkSearchIndex(vault.db)).not.toThrow()
  })

  it('keeps no deleted word in the pages of the index', () => {
    const pages = vault.db.$client.prepare('SELECT hex(block) FROM incident_search_data').pluck().all().join(' ')
    expect(pages).not.toContain(Buffer.from('zebracros').toString('hex').toUpperCase())
    expect(pages).toContain(Buffer.from('xylophone').toString('hex').toUpperCase())
  })
})
