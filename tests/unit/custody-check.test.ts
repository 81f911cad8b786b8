import { describe, expect, it } from 'vitest'
import type { Checked } from '#shared/domain/answers.ts'
import { checkDevice, checkHandover, checkImageSeen } from '#shared/domain/custody-check.ts'
import {
  EMPTY_DEVICE,
  EMPTY_HANDOVER,
  EMPTY_IMAGE_SEEN,
  HANDOVER_KINDS,
  OWNER_KINDS,
  SEAL_STATES,
  newDeviceSchema,
  newHandoverSchema,
} from '#shared/domain/custody.ts'
import { DEVICE, HANDOVER, IMAGE_SEEN } from '#tests/helpers/full-case.ts'

const TODAY = '2026-11-03'
const fieldsOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.problems.map(({ field }) => field))

describe('a device', () => {
  it('asks for all that an empty form lacks', () => {
    const asked = ['what', 'owner', 'switchedOff', 'storedWhere', 'sealNumber', 'takenBy', 'ownerKind', 'colleague']
    expect(new Set(fieldsOf(checkDevice(EMPTY_DEVICE, TODAY)))).toEqual(new Set([...asked, 'date', 'time']))
  })

  it.each(OWNER_KINDS.map(({ value }) => value))('is taken with the owner “%s” as it was said', (ownerKind) => {
    const checked = checkDevice({ ...DEVICE, ownerKind }, TODAY)
    expect(checked).toMatchObject({ ok: true, value: { ownerKind, colleague: 'Casey Colleague' } })
    if (checked.ok) expect(newDeviceSchema.parse(checked.value)).toEqual(checked.value)
  })

  it('is never taken alone: the colleague is somebody other than who took it', () => {
    for (const colleague of ['', '   ', 'Sample Lead', ' sample  lead ', 'SAMPLE LEAD']) {
      expect(fieldsOf(checkDevice({ ...DEVICE, colleague }, TODAY)), colleague).toEqual(['colleague'])
    }
    const nobodyKnows = { ...DEVICE, takenBy: { typed: DEVICE.colleague, notKnown: true } }
    expect(checkDevice(nobodyKnows, TODAY).ok).toBe(true)
  })

  it('from before whose it is and the colleague were asked reads as not said', () => {
    const checked = checkDevice(DEVICE, TODAY)
    if (!checked.ok) throw new Error('refused')
    const { ownerKind: _ownerKind, colleague: _colleague, ...earlier } = checked.value
    expect(newDeviceSchema.parse(earlier)).toEqual({ ...earlier, ownerKind: 'other', colleague: null })
  })
})

describe('a handover', () => {
  it('asks for all that an empty form lacks', () => {
    expect(new Set(fieldsOf(checkHandover(EMPTY_HANDOVER, TODAY)))).toEqual(
      new Set(['how', 'from', 'to', 'why', 'seal', 'date', 'time']),
    )
  })

  it.each(HANDOVER_KINDS.map(({ value }) => value))(
    'that is “%s” is signed for when the device leaves the school',
    (how) => {
      const unsigned = checkHandover({ ...HANDOVER, how, signedBy: ' ' }, TODAY)
      expect(fieldsOf(unsigned)).toEqual(how === 'moved' ? [] : ['signedBy'])
      const signed = checkHandover({ ...HANDOVER, how, signedBy: 'Officer Example' }, TODAY)
      expect(signed).toMatchObject({ ok: true, value: { how, signedBy: how === 'moved' ? null : 'Officer Example' } })
    },
  )

  it.each(SEAL_STATES.map(({ value }) => value))('says that the seal was “%s”', (seal) => {
    expect(checkHandover({ ...HANDOVER, seal }, TODAY)).toMatchObject({ ok: true, value: { seal } })
  })

  it('from before the seal was asked reads as not known', () => {
    const checked = checkHandover(HANDOVER, TODAY)
    if (!checked.ok) throw new Error('refused')
    const { how: _how, seal: _seal, signedBy: _signedBy, ...earlier } = checked.value
    expect(newHandoverSchema.parse(earlier)).toEqual({ ...earlier, how: 'moved', seal: 'not-known', signedBy: null })
  })
})

it('the confirmation of what was seen has a day, and no “not known yet” in its message', () => {
  const signed = { day: '', month: '', year: '', notKnown: false }
  const checked = checkImageSeen({ ...IMAGE_SEEN, signed }, TODAY)
  expect(checked).toEqual({ ok: false, problems: [{ field: 'signed', message: 'Enter the date of confirmation' }] })
  expect(fieldsOf(checkImageSeen(EMPTY_IMAGE_SEEN, TODAY))).toContain('signed')
})
