import { useEffect, useEffectEvent, useState } from 'react'

type CountdownProps = { readonly untilMs: number; readonly onDone: () => void; readonly before?: string }

const secondsTo = (untilMs: number) => Math.max(0, Math.ceil((untilMs - Date.now()) / 1000))

/** Time left in words, counted by the clock and not by ticks, so that a sleeping laptop does not stretch it. */
export function Countdown({ untilMs, onDone, before = 'You can try again in' }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsTo(untilMs))
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsTo(untilMs)
      setSeconds(left)
      if (left > 0) return
      clearInterval(timer)
      done()
    }, 250)
    return () => clearInterval(timer)
  }, [untilMs])

  return (
    <p className="bf-countdown" role="timer">
      {before} {inWords(seconds)}
    </p>
  )
}

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const restWords = `${rest} ${rest === 1 ? 'second' : 'seconds'}`
  return minutes === 0 ? restWords : `${minutes} min ${restWords}`
}
