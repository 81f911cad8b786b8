import { Details } from '../../components/details.tsx'

export function WhatIsInABackup() {
  return (
    <>
      <Details summary="What is in a backup, and what is not">
        <p>
          <strong>In it:</strong> every concern and case with its actions, devices and outcomes, unfinished drafts, the
          log, the people with access and the settings.
        </p>
        <p>
          <strong>Never in it:</strong> the contents of sealed files, such as images kept for the police. They exist
          once only. Only what was recorded about them is copied.
        </p>
        <p>
          Everything in it is locked. It opens only with a passphrase or recovery sheet that was good on the day it was
          made.
        </p>
      </Details>
      <Details summary="How to get the records back from a backup">
        <ol className="backups-list">
          <li>Install Blueform on the other computer, and plug in the stick or connect the drive.</li>
          <li>Start Blueform and choose to restore from a backup.</li>
          <li>Blueform checks the whole backup first, and refuses a damaged one.</li>
          <li>Unlock it with a passphrase of that time, or with the recovery sheet.</li>
        </ol>
      </Details>
      <Details summary="Where to keep the stick">
        <p>
          Locked away, and not with the laptop: a fire or a thief must not get both. Do not use a folder that a personal
          cloud account copies elsewhere.
        </p>
      </Details>
    </>
  )
}
