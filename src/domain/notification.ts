/**
 * P24, R62: under this number the processing was registered with the College bescherming persoonsgegevens. That duty
 * ended in 2018, so it is told as history, beside who the supervisor is now (settings).
 */
export const historicNotificationNumber = '1299193';
