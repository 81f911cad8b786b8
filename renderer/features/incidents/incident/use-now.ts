import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The time now, to the minute, so that a deadline is overdue on the screen once it has passed. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
