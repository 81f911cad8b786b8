import { useState } from 'react'
import type { Settings } from '#shared/ipc/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { Form } from '../../components/form.tsx'
import { TextField } from '../../components/text-field.tsx'
import { InsetText, Refused } from '../../components/warning-text.tsx'
import { SettingPage } from './setting-page.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import { wholeNumber } from './whole-number.ts'

const MESSAGES = { passphraseReminderDays: 'Enter a whole number of days from 0 to 1,000' }

export function PassphrasesScreen() {
  return <SettingPage heading="Passphrases">{(settings) => <PassphrasesForm settings={settings} />}</SettingPage>
}

function PassphrasesForm({ settings }: { readonly settings: Settings }) {
  const [days, setDays] = useState(String(settings.passphraseReminderDays))
  const [passphraseMixed, setMixed] = useState(settings.passphraseMixed)
  const [passphraseNoName, setNoName] = useState(settings.passphraseNoName)
  const { save, problems, refusal, isBusy } = useSaveSettings(settings, MESSAGES)
  const part = { passphraseReminderDays: wholeNumber(days), passphraseMixed, passphraseNoName }
  return (
    <Form problems={problems} onSubmit={() => void save(part)}>
      {refusal && <Refused message={refusal} />}
      <InsetText>
        Every passphrase has 15 characters or more and is hard to guess. That is always asked for. What you choose here
        counts from the next passphrase that somebody chooses.
      </InsetText>
      <TextField
        id="passphraseReminderDays"
        label="Remind people to choose a new passphrase after how many days?"
        hint="180 is six months. 0 means never."
        width="short"
        value={days}
        onChange={setDays}
      />
      <SingleCheckbox
        id="passphraseMixed"
        label="Ask for a capital letter, a small letter, a number and a sign"
        hint="Tick this if your school’s rules for passwords say so. Four words are strong without it."
        checked={passphraseMixed}
        onChange={setMixed}
      />
      <SingleCheckbox
        id="passphraseNoName"
        label="No three letters in a row from the person’s own name"
        checked={passphraseNoName}
        onChange={setNoName}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save these settings
        </Button>
      </ButtonRow>
    </Form>
  )
}
