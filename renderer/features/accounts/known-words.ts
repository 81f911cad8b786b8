import { useRoute } from '../../ipc/queries.ts'

/** Words that someone at the school would try first as a passphrase. */
export function useKnownWords(name: string): readonly string[] {
  const school = useRoute('school.read', {})
  const words = [name, school.data?.name ?? '', school.data?.coordinator ?? '']
  return words.filter((word) => word.trim() !== '')
}
