/** The texts of the button. */
export interface FacadeWords {
	/** Their language. */
	readonly lang: string;
	readonly label: string;
	/** While the chat box is on its way. */
	readonly busy: string;
	/** Where it does not come. */
	readonly failed: string;
}

const words: { readonly [lang: string]: readonly [label: string, busy: string, failed: string] } = {
	en: ['Chat with us', 'Opening the chat…', 'The chat did not load. Please try again.'],
	ar: ['تحدث معنا', 'جارٍ فتح المحادثة…', 'تعذر تحميل المحادثة. يرجى المحاولة مرة أخرى.'],
	cs: ['Napište nám', 'Otevírám chat…', 'Chat se nenačetl. Zkuste to prosím znovu.'],
	da: ['Chat med os', 'Åbner chatten…', 'Chatten blev ikke indlæst. Prøv igen.'],
	de: [
		'Chatten Sie mit uns',
		'Chat wird geöffnet…',
		'Der Chat wurde nicht geladen. Bitte noch einmal versuchen.',
	],
	es: ['Chatea con nosotros', 'Abriendo el chat…', 'El chat no se ha cargado. Inténtalo de nuevo.'],
	fi: [
		'Keskustele kanssamme',
		'Avataan keskustelua…',
		'Keskustelu ei latautunut. Yritä uudelleen.',
	],
	fr: [
		'Discuter avec nous',
		'Ouverture du chat…',
		'Le chat ne s’est pas chargé. Veuillez réessayer.',
	],
	he: ['דברו איתנו', 'הצ׳אט נפתח…', 'הצ׳אט לא נטען. נסו שוב.'],
	hu: ['Írjon nekünk', 'A csevegés megnyitása…', 'A csevegés nem töltődött be. Próbálja újra.'],
	it: ['Chatta con noi', 'Apertura della chat…', 'La chat non si è caricata. Riprova.'],
	nb: ['Chat med oss', 'Åpner chatten…', 'Chatten ble ikke lastet. Prøv igjen.'],
	nl: ['Chat met ons', 'Chat wordt geopend…', 'De chat is niet geladen. Probeer het opnieuw.'],
	pl: ['Napisz do nas', 'Otwieranie czatu…', 'Czat się nie wczytał. Spróbuj ponownie.'],
	pt: ['Fale conosco', 'Abrindo o chat…', 'O chat não carregou. Tente novamente.'],
	ro: ['Scrieți-ne', 'Se deschide chatul…', 'Chatul nu s-a încărcat. Încercați din nou.'],
	sk: ['Napíšte nám', 'Otváram chat…', 'Chat sa nenačítal. Skúste to znova.'],
	sl: ['Pišite nam', 'Odpiranje klepeta…', 'Klepet se ni naložil. Poskusite znova.'],
	sv: ['Chatta med oss', 'Öppnar chatten…', 'Chatten laddades inte. Försök igen.'],
};

/** The texts in this language of a page (`cs`, `cs-CZ`) or of the chat box (`br`), in English where there are none. */
export const facadeWords = (language: string): FacadeWords => {
	const wish = language.toLowerCase().split(/[-_]/)[0] ?? '';
	const alias = wish === 'no' || wish === 'nn' ? 'nb' : wish === 'br' ? 'pt' : wish;
	const lang = Object.keys(words).includes(alias) ? alias : 'en';
	const [label = '', busy = '', failed = ''] = words[lang] ?? [];
	return { lang, label, busy, failed };
};
