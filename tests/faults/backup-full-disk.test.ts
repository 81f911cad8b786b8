import { expect, it } from 'vitest'
import { describeSmallDisk } from './small-disk.ts'

describeSmallDisk('backups are not tried on a full one', (reportOf) => {
  it('gets no half a backup and no half a vault, keeps the old one, and says what to do', () => {
    const report = reportOf('tests/faults/backup-full-disk.ts')
    const words: unknown = expect.stringContaining('There is not enough room')
    expect(report).toEqual({
      tooLarge: 'disk-full',
      full: 'disk-full',
      left: [],
      words,
      old: 'ok',
      restored: 'disk-full',
      inTarget: [],
      again: 'ok',
      files: 4,
    })
  })
})
