import { createTransport } from 'nodemailer';

export type Mail = { to: string; subject: string; text: string };

/** Sends one mail; throws where the server does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

/**
 * The mail server that `YUEBAO_SMTP_URL` (`smtp://` or `smtps://`, with name and password where it asks for them) and
 * `YUEBAO_SMTP_FROM` name; null where they are not set, as mail is not needed for anything.
 * @throws where only one of them is set, or the address is of another kind
 */
export function configuredMailer(environment: NodeJS.ProcessEnv = process.env): Mailer | null {
	const { YUEBAO_SMTP_URL: address, YUEBAO_SMTP_FROM: from } = environment;
	if (!address && !from) return null;
	if (!address || !from)
		throw new Error('YUEBAO_SMTP_URL 和 YUEBAO_SMTP_FROM 要么都设，要么都不设。');
	if (!/^smtps?:\/\//.test(address))
		throw new Error('YUEBAO_SMTP_URL 应以 smtp:// 或 smtps:// 开头。');
	const transport = createTransport(address, {
		from,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000
	} as object);
	return async (mail) => {
		await transport.sendMail(mail);
	};
}
