// Reads the agreement out with a voice of this computer. Voices that would send the words over the internet are left aside.
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'

/** Absent where the computer has no voice of its own for English. */
export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const voice = useLocalVoice()
  const [isReading, setReading] = useState(false)
  useEffect(() => stopReading, [])
  if (voice === undefined) return null

  const read = () => {
    stopReading()
    setReading(true)
    // One by one: some voices stop in the middle of a long text.
    for (const [index, sentence] of sentences.entries()) {
      const spoken = new SpeechSynthesisUtterance(sentence)
      spoken.voice = voice
      spoken.lang = voice.lang
      spoken.rate = 0.9
      spoken.addEventListener('end', () => {
        if (index === sentences.length - 1) setReading(false)
      })
      // What was stopped by a button reports itself later, when something else may be read already.
      spoken.addEventListener('error', ({ error }) => {
        if (error !== 'canceled' && error !== 'interrupted') setReading(false)
      })
      window.speechSynthesis.speak(spoken)
    }
  }
  const stop = () => {
    stopReading()
    setReading(false)
  }
  return (
    <Button icon={isReading ? 'close' : 'speak'} onClick={isReading ? stop : read}>
      {isReading ? 'Stop reading aloud' : 'Read it aloud'}
    </Button>
  )
}

function stopReading(): void {
  window.speechSynthesis.cancel()
}

function useLocalVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(findLocalVoice)
  const look = useEffectEvent(() => setVoice(findLocalVoice()))
  useEffect(() => {
    // The list is empty until the system has answered.
    const listener = () => look()
    window.speechSynthesis.addEventListener('voiceschanged', listener)
    return () => window.speechSynthesis.removeEventListener('voiceschanged', listener)
  }, [])
  return voice
}

function findLocalVoice(): SpeechSynthesisVoice | undefined {
  const local = window.speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && /^en\b/i.test(lang))
  return local.find(({ lang }) => /^en[-_]gb/i.test(lang)) ?? local[0]
}
