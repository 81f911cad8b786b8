// What is said of files, what their type and name are taken for, what a package must say, and who may take a lock off.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, may } from '#shared/domain/accounts.ts'
import type { Checked } from '#shared/domain/answers.ts'
import { checkOrigin } from '#shared/domain/evidence-check.ts'
import { TEXT_TYPE, VIEWS, agreementOf, endingOf, viewOf } from '#shared/domain/evidence-types.ts'
import {
  DECLARATIONS,
  EMPTY_ORIGIN,
  type OriginAnswers,
  declaredKnownSchema,
  fileNameSchema,
} from '#shared/domain/evidence.ts'
import { mayAgreeToUnlock, unlockProblem } from '#shared/domain/image-unlock.ts'
import { INCIDENT_TYPES } from '#shared/domain/incident-form.ts'
import { EMPTY_PACKAGE, type PackageAnswers, checkPackage, newPackageSchema } from '#shared/domain/packages.ts'
import { contract } from '#shared/ipc/contract.ts'
import { withWords, wordBoxes } from '#tests/helpers/words-only-forms.ts'

const TODAY = '2026-11-03'
const date = { day: '3', month: '11', year: '2026', notKnown: false }
const fieldsOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.problems.map(({ field }) => field))
const PICTURE = Buffer.alloc(200, 0xd8).toString('base64')

const ORIGIN: OriginAnswers = {
  ...EMPTY_ORIGIN,
  address: 'https://app.example/p/1',
  seenBy: 'only me',
  date,
  time: { typed: '2.05pm', notKnown: false },
}

describe('where files came from', () => {
  it('is one of address, account and device at least, who has seen them, and when', () => {
    expect(fieldsOf(checkOrigin(EMPTY_ORIGIN, TODAY))).toEqual(['address', 'seenBy', 'date', 'time'])
    fc.assert(
      fc.property(fc.record({ address: words(), account: words(), device: words() }), (where) => {
        const isSaid = Object.values(where).some((text) => text.trim() !== '')
        expect(fieldsOf(checkOrigin({ ...ORIGIN, ...where }, TODAY))).toEqual(isSaid ? [] : ['address'])
      }),
    )
    expect(checkOrigin(ORIGIN, TODAY)).toMatchObject({
      ok: true,
      value: { on: '2026-11-03', at: '14:05', account: '' },
    })
  })

  it('takes no picture in any of its words', () => {
    for (const field of wordBoxes(ORIGIN)) {
      expect(fieldsOf(checkOrigin(withWords(ORIGIN, field, PICTURE), TODAY)), field).toEqual([field])
    }
  })
})

function words(): fc.Arbitrary<string> {
  return fc.constantFrom('', ' ', 'An example')
}

describe('the declaration', () => {
  it('lets nothing be read unless somebody already knows what it is', () => {
    for (const { value } of DECLARATIONS) expect(declaredKnownSchema.safeParse(value).success).toBe(value === 'known')
    const id = '00000000-0000-4000-8000-000000000001'
    for (const route of ['evidence.choose', 'evidence.captureSources'] as const) {
      const { input } = contract[route]
      expect(input.safeParse({ incidentId: id, declaration: 'known' }).success).toBe(true)
      expect(input.safeParse({ incidentId: id, declaration: 'not-sure' }).success).toBe(false)
      expect(input.safeParse({ incidentId: id }).success).toBe(false)
    }
  })

  it('has one wording that never invites anybody to look', () => {
    for (const { label } of DECLARATIONS) expect(label).not.toMatch(/\b(?:open|look|check|view|see)\b/i)
  })
})

describe('the name of a file', () => {
  it('is never a path', () => {
    for (const name of ['', 'a/b', 'a\\b', '../x', '/x', 'C:\\x', 'a\0b', 'x'.repeat(256)]) {
      expect(fileNameSchema.safeParse(name).success, name).toBe(false)
    }
    for (const name of ['photo.jpg', 'zażółć gęślą jaźń.pdf', '.hidden', 'x'.repeat(255)]) {
      expect(fileNameSchema.safeParse(name).success, name).toBe(true)
    }
  })

  it('has the ending after its last dot, in small letters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), (stem, ending) => {
        expect(endingOf(`${stem}.${ending}`)).toBe(ending.toLowerCase())
        expect(endingOf(`.${ending}`)).toBe('')
        expect(endingOf(ending)).toBe('')
      }),
    )
  })
})

describe('the type of a file', () => {
  it('that is not known is never shown, whatever it is called', () => {
    expect(viewOf(null)).toBeUndefined()
    for (const type of [
      '',
      'text/html',
      'image/svg+xml',
      'application/zip',
      'image/tiff',
      '__proto__',
      'constructor',
    ]) {
      expect(viewOf(type), type).toBeUndefined()
    }
    fc.assert(
      fc.property(fc.string(), (type) => {
        expect(viewOf(type) === undefined || (VIEWS as readonly string[]).includes(viewOf(type) ?? '')).toBe(true)
      }),
    )
  })

  it.each([
    ['image/jpeg', 'image'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'text'],
    ['message/rfc822', 'text'],
    ['audio/mpeg', 'audio'],
    ['video/mp4', 'video'],
  ])('%s is shown as %s', (type, view) => {
    expect(viewOf(type)).toBe(view)
  })

  it.each([
    ['photo.JPG', 'image/jpeg', 'jpg', 'fits'],
    ['photo.jpeg', 'image/jpeg', 'jpg', 'fits'],
    ['clip.mov', 'video/mp4', 'mp4', 'fits'],
    ['letter.docx', 'application/zip', 'zip', 'fits'],
    ['letter.pdf', 'application/x-msdownload', 'exe', 'differs'],
    ['photo.jpg', 'application/pdf', 'pdf', 'differs'],
    ['photo.jpg.exe', 'image/jpeg', 'jpg', 'differs'],
    ['photo.jpg', TEXT_TYPE, 'txt', 'differs'],
    ['message.eml', TEXT_TYPE, 'txt', 'fits'],
    ['page.html', TEXT_TYPE, null, 'fits'],
    ['noending', TEXT_TYPE, null, 'fits'],
    ['noending', 'image/jpeg', 'jpg', 'differs'],
    ['photo.jpg', null, null, 'not-known'],
  ] as const)('of “%s” found to be %s %s: %s', (name, type, ending, agreement) => {
    expect(agreementOf(name, type, ending)).toBe(agreement)
  })

  it('agrees with its own ending in any case of letters, and with nothing when it is not known', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{2,4}$/), fc.string({ minLength: 1 }), (ending, stem) => {
        expect(agreementOf(`${stem}.${ending.toUpperCase()}`, `x/${ending}`, ending)).toBe('fits')
        expect(agreementOf(`${stem}.${ending}`, null, ending)).toBe('not-known')
        expect(agreementOf(`${stem}.${ending}x`, `x/${ending}`, ending)).toBe(
          ['jpe', 'hei'].includes(ending) ? expect.any(String) : agreementOf(`a.${ending}x`, `x/${ending}`, ending),
        )
      }),
    )
  })
})

const ID = '00000000-0000-4000-8000-00000000000a'
const PACKAGE: PackageAnswers = {
  ...EMPTY_PACKAGE,
  evidenceIds: [ID],
  recipientKind: 'police',
  recipient: 'Officer Example, police',
  means: 'by hand on a memory stick',
  date,
}

describe('a package', () => {
  it('says what goes to whom, how and when', () => {
    expect(fieldsOf(checkPackage(EMPTY_PACKAGE, TODAY))).toEqual([
      'evidenceIds',
      'recipientKind',
      'recipient',
      'means',
      'date',
    ])
    const checked = checkPackage(PACKAGE, TODAY)
    if (!checked.ok) throw new Error('refused')
    const written = { ...checked.value, writtenAs: 'evidence.zip', sha256: 'a'.repeat(64) }
    expect(newPackageSchema.parse(written)).toEqual(written)
    expect(checked.value).toMatchObject({ handedOverOn: '2026-11-03', protection: 'encrypted', plainReason: '' })
  })

  it('is encrypted unless a reason is given', () => {
    fc.assert(
      fc.property(fc.constantFrom('encrypted', 'plain'), words(), (protection, plainReason) => {
        const checked = checkPackage({ ...PACKAGE, protection, plainReason }, TODAY)
        const isReasoned = protection === 'encrypted' || plainReason.trim() !== ''
        expect(fieldsOf(checked)).toEqual(isReasoned ? [] : ['plainReason'])
        if (checked.ok) expect(checked.value.plainReason === '').toBe(protection === 'encrypted')
      }),
    )
  })

  it('holds each file once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(ID, `${ID.slice(0, -1)}b`), { minLength: 1 }), (evidenceIds) => {
        const checked = checkPackage({ ...PACKAGE, evidenceIds }, TODAY)
        expect(checked.ok ? checked.value.evidenceIds.toSorted() : []).toEqual([...new Set(evidenceIds)].toSorted())
      }),
    )
  })

  it('is handed over on a day that is known and has come', () => {
    const on = (change: Partial<PackageAnswers['date']>) =>
      checkPackage({ ...PACKAGE, date: { ...date, ...change } }, TODAY)
    expect(fieldsOf(on({ day: '4' }))).toEqual(['date'])
    expect(fieldsOf(on({ day: '31', month: '2' }))).toEqual(['date'])
    expect(on({ day: '', month: '', year: '', notKnown: true })).toEqual({
      ok: false,
      problems: [{ field: 'date', message: 'Enter the date it is handed over' }],
    })
  })

  it('takes no picture in any of its words', () => {
    const plain = { ...PACKAGE, protection: 'plain', plainReason: 'The reader cannot open it otherwise' } as const
    for (const field of wordBoxes(plain)) {
      expect(fieldsOf(checkPackage(withWords(plain, field, PICTURE), TODAY)), field).toEqual([field])
    }
  })
})

describe('taking a mistaken lock off', () => {
  const holder = fc.record({ id: fc.constantFrom('a', 'b', 'c'), role: fc.constantFrom(...ROLES) })

  it('takes a second person, a lead or the head, to whom the case is open', () => {
    fc.assert(
      fc.property(holder, holder, fc.option(fc.array(holder)), (asking, second, openTo) => {
        const isLead = second.role === 'dsl' || second.role === 'deputy' || second.role === 'head'
        const isOpen = openTo === null || openTo.some(({ id }) => id === second.id)
        expect(mayAgreeToUnlock(asking, second, openTo, null)).toBe(asking.id !== second.id && isLead && isOpen)
        expect(mayAgreeToUnlock(asking, second, openTo, asking.id)).toBe(false)
      }),
    )
  })

  it('is asked for by the leads only', () => {
    expect(ROLES.filter((role) => may(role, 'unlock-case'))).toEqual(['dsl', 'deputy'])
    expect(ROLES.filter((role) => may(role, 'add-evidence'))).toEqual(['dsl', 'deputy'])
    expect(ROLES.filter((role) => may(role, 'see-evidence'))).toEqual(['dsl', 'deputy', 'head'])
  })

  it('is for a locked incident whose type does not lock it', () => {
    const types = fc.subarray(INCIDENT_TYPES.map(({ value }) => value))
    fc.assert(
      fc.property(fc.boolean(), types, (isLocked, chosen) => {
        const isPossible = isLocked && !chosen.includes('child-abuse-images')
        expect(unlockProblem(isLocked, chosen) === undefined).toBe(isPossible)
      }),
    )
  })
})
