// Clears what is on the screen when the person has gone away. Counted by the clock, so that a sleeping laptop does not stretch it.
import { useEffect, useEffectEvent, useState } from 'react'

const MINUTE_MS = 60_000
export const QUIET_MINUTES = 5
const WARNING_MS = MINUTE_MS
const SIGNS_OF_LIFE = ['keydown', 'input', 'pointerdown'] as const

type QuietTime = {
  /** When the form is cleared, once that is less than a minute away; otherwise null. */
  readonly endsAtMs: number | null
}

export function useQuietTime(onQuiet: () => void): QuietTime {
  const [endsAtMs, setEndsAtMs] = useState<number | null>(null)
  const end = useEffectEvent(onQuiet)

  useEffect(() => {
    let lastMs = Date.now()
    const stay = () => {
      lastMs = Date.now()
      setEndsAtMs(null)
    }
    const timer = setInterval(() => {
      const endMs = lastMs + QUIET_MINUTES * MINUTE_MS
      if (Date.now() >= endMs) end()
      else if (Date.now() >= endMs - WARNING_MS) setEndsAtMs(endMs)
    }, 1_000)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, stay)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, stay)
    }
  }, [])

  return { endsAtMs }
}
