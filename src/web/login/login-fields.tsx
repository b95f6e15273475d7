/** E-mail and password, on the login page and on the page after an ended session. Pasting and filling in are welcome. */
export function LoginFields({ email }: { readonly email: string }) {
  return (
    <>
      <div class="field">
        <label for="email">E-mailadres</label>
        <input
          type="text"
          inputmode="email"
          id="email"
          name="email"
          autocomplete="username"
          value={email}
          class="w24"
        />
      </div>
      <div class="field">
        <label for="wachtwoord">Wachtwoord</label>
        <p class="hint" id="wachtwoord-hint">
          U mag uw wachtwoord plakken of laten invullen.
        </p>
        <input
          type="password"
          id="wachtwoord"
          name="wachtwoord"
          aria-describedby="wachtwoord-hint"
          autocomplete="current-password"
          class="w24"
        />
      </div>
    </>
  );
}
