import type { BackupInterval } from '#shared/domain/backups.ts'

type Option = { readonly value: BackupInterval; readonly label: string; readonly hint?: string }

export const BACKUP_INTERVAL_OPTIONS: readonly Option[] = [
  { value: 'daily', label: 'Every day that Blueform is used' },
  { value: 'weekly', label: 'Every week' },
  { value: 'never', label: 'Never by itself', hint: 'Then somebody has to remember to make them.' },
]

export function backupIntervalWords(interval: BackupInterval): string {
  return BACKUP_INTERVAL_OPTIONS.find(({ value }) => value === interval)?.label ?? ''
}
