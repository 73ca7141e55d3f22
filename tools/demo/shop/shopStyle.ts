/** The shop's style: from 360 px to wide; with the viewer beside it where there is room. */
export const SHOP_STYLE = `
.demo-page { box-sizing: border-box; margin: 0 auto; padding: 16px 16px 96px; max-width: 1700px;
	font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: #2b2620; background: #fffdf8; }
.demo-page *, .demo-page *::before { box-sizing: border-box; }
.demo-page .note { margin: 0; font-size: 13px; color: #6d6256; }
.demo-page h1 { margin: 8px 0 0; font: 600 34px/1.2 Georgia, serif; }
.demo-page header > p { margin: 4px 0 0; }
.demo-page .products { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); gap: 16px;
	margin: 20px 0; padding: 0; list-style: none; }
.demo-page .product { margin: 0; padding: 0 0 14px; border: 1px solid #e9dfcf; border-radius: 14px; overflow: hidden; background: #fff; }
.demo-page .product svg { display: block; width: 100%; }
.demo-page .product h2 { margin: 12px 14px 0; font: 600 18px/1.3 Georgia, serif; }
.demo-page .product p { margin: 4px 14px 0; font-size: 15px; }
.demo-page .product .price { font-weight: 600; }
.demo-page iframe { display: block; width: 100%; height: 80vh; min-height: 520px; border: 1px solid #d5dbe8; border-radius: 14px; background: #fff; }
body:has(.demo-page) { margin: 0; background: #fffdf8; }
@media (min-width: 1000px) {
	.demo-page.with-dock { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 24px; align-items: start; padding-bottom: 16px; }
	.demo-page.with-dock .shop { order: 2; padding-bottom: 80px; }
	.demo-page iframe { position: sticky; top: 16px; height: calc(100vh - 32px); }
	.admin-bar .demo-page iframe { top: 48px; height: calc(100vh - 64px); }
}
`;
