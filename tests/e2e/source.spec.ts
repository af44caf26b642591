import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';
import { printedAgency } from './printed-pdf.ts';

test('a value of a PDF and its box on the page’s picture light each other up', async ({
	page,
	request
}, { project }) => {
	await signIn(page, 'administrator');
	await signIn({ request }, 'administrator');
	await page.goto('/regions/000000/agencies');
	const link = page.getByRole('link', { name: printedAgency }).first();
	await page.goto(`${await link.getAttribute('href')}/2024`);
	const picture = page.locator('#source img').first();
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
	const cell = page.locator('[id="cell-requests/granted/natural_person"] a');
	await cell.click();
	const box = page.locator('#source .box.lit');
	await expect(box).toHaveCount(1);
	await expect(box).toBeInViewport();
	const [inner, outer] = [await box.boundingBox(), await picture.boundingBox()];
	expect(inner!.x).toBeGreaterThan(outer!.x);
	expect(inner!.y).toBeGreaterThan(outer!.y);
	expect(inner!.x + inner!.width).toBeLessThan(outer!.x + outer!.width);
	expect(inner!.y + inner!.height).toBeLessThan(outer!.y + outer!.height);
	const other = page.locator('#source .box[href="#cell-requests/total/total"]');
	await other.hover();
	await expect(page.locator('[id="cell-requests/total/total"] a')).toHaveClass(/lit/);

	if (project.name !== 'wide') return;
	const file = await page.locator('a[download]').getAttribute('href');
	const sent = await request.get(file!);
	expect(sent.headers()['content-disposition']).toContain('attachment');
	expect((await sent.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
