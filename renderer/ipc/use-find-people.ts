import { useEffect, useState } from 'react'
import type { PeopleKind, SchoolPerson } from '#shared/domain/people.ts'
import { useMay } from './actor.ts'
import { useRoute } from './queries.ts'

// A name is typed faster than it is looked for.
const PAUSE_MS = 150
const NOBODY: readonly SchoolPerson[] = []
const EVERY_KIND: readonly PeopleKind[] = []

type Found = {
  readonly people: readonly SchoolPerson[]
  /** Whether these are all there are for what is typed now. */
  readonly hasLooked: boolean
}

/** Who is found for a name as it is typed, from the second letter on; nobody for a role that does not see the school's people. */
export function useFindPeople(typed: string, kinds: readonly PeopleKind[] = EVERY_KIND): Found {
  const mayFind = useMay()('see-people')
  const words = usePause(typed.trim().slice(0, 100))
  const isAsked = mayFind && words.length >= 2 && typed.trim().length >= 2
  const found = useRoute('people.find', { typed: words, kinds: [...kinds] }, { enabled: isAsked, keepsPrevious: true })
  const hasLooked = isAsked && found.isSuccess && !found.isPlaceholderData && words === typed.trim().slice(0, 100)
  return { people: isAsked ? (found.data?.people ?? NOBODY) : NOBODY, hasLooked }
}

function usePause(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
