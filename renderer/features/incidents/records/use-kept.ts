// Short forms outlive a look at another screen, in the window's memory only: locking, closing or a crash loses them.
import { useState } from 'react'

const kept = new Map<string, unknown>()

export function useKept<Value>(key: string, initial: () => Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial()))
  const keep = (next: Value) => {
    kept.set(key, next)
    setValue(next)
  }
  return [value, keep]
}

export function forget(key: string): void {
  kept.delete(key)
}
