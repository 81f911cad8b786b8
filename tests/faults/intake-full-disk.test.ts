import { expect, it } from 'vitest'
import { describeSmallDisk } from './small-disk.ts'

describeSmallDisk('no evidence is taken in on a full one', (reportOf) => {
  it('gets no half of a file, and takes the next one that fits', () => {
    const report = reportOf('tests/faults/intake-full-disk.ts')
    expect(report).toEqual({ small: 'ENOSPC', large: 'ENOSPC', left: [], fits: 'ok', kept: 1 })
  })
})
