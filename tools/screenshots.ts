import { buildAll } from './build/index.ts';
import { launchChromium } from './findChromium.ts';
import { takeGuidePictures } from './pictures/guidePictures.ts';
import { takeNetwork } from './pictures/networkPicture.ts';
import { takeScreens } from './pictures/screenPictures.ts';
import { takeMonitor, takeViewer } from './pictures/shopPictures.ts';
import { startDemo } from './startDemo.ts';
import { freePort, isPortTaken } from './wordpress/freePort.ts';

const report = (line: string) => console.log(`· ${line}`);

// "--no-build" is for those who have just built.
if (!process.argv.includes('--no-build')) await buildAll(report);
const demo = await startDemo({
	version: '7.1',
	php: 'machine',
	port: await portLike(9400),
	demoPort: await portLike(9401),
	report,
});
const browser = await launchChromium();
try {
	await takeViewer(browser, demo, report);
	await takeMonitor(browser, demo, report);
	await takeGuidePictures(browser, demo, report);
	await takeScreens(browser, demo, report);
	await takeNetwork(browser, report);
} finally {
	await browser.close();
	await demo.stop();
}

/** The port that stands in the pictures, or another one where somebody listens on it. */
async function portLike(port: number): Promise<number> {
	return (await isPortTaken(port)) ? freePort() : port;
}
