/**
 * The commonest passwords of ten characters and more, in lower case: those that head published lists, and those usual in
 * China. Shorter ones are refused for their length already.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
	`
	0123456789 1234567890 12345678910 123456789a a123456789 a1234567890 aa123456789 aa12345678 abc123456789 abc1234567
	123456789q q123456789 qq123456789 qwe123456789 123456789abc 1234567890a 9876543210 0987654321 1122334455 11223344556
	1212121212 1231231231 123123123123 123321123321 1234512345 12341234123 123456123456 147258369a 1472583690 3141592653
	1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 1qazxsw23edc qwer1234qwer qwertyuiop qwertyuiop123
	qwerty123456 qwerty12345 qwerty1234 asdfghjkl; asdfghjkl123 asdfghjkl1 zxcvbnm123 zxcvbnm1234 asdf1234567 asd123456789
	password12 password123 password1234 password12345 password123456 password!@# passw0rd123 p@ssw0rd123 p@ssword123
	p@ssw0rd1234 pa$$word123 mypassword password01 welcome123 welcome1234 letmein123 iloveyou123 iloveyou1234 iloveyou12
	administrator admin12345 admin123456 admin1234567 admin@12345 admin@123456 admin888888 adminadmin admin123admin
	root123456 root123456789 test123456 test1234567 guest123456 user123456 super123456 system123456 manager123
	changeme123 default123 temp123456 abcd123456 abcd12345678 abcdefghij abcdefghijk abcdefg123 abcdef123456 aaaaaa123456
	woaini1314 woaini520 woaini1314520 woaini521 woaini5201314 5201314520 520131452 13145201314 1314520520 7758521521
	woaini123456 woaiwojia123 wang123456 zhang123456 li12345678 liu123456789 zhongguo123 zhongguo1949 beijing2008
	beijing123 shanghai123 hangzhou123 zhejiang123 china123456 chinachina 1314521521 caonima123 tiancai123 dragon123456
	football123 baseball123 sunshine123 princess123 superman123 computer123 internet123 michael123 charlie123
	zhengwu123 zhengfu123 gongkai123 xinxigongkai bangongshi bangongshi123 yuebao123456 yuebao1234 nianbao2024 nianbao2025
	qwert12345 qweasdzxc123 qweasdzxc1 1qaz@wsx3edc !qaz2wsx3edc !qaz@wsx#edc 1qaz!qaz2wsx @wsx3edc4rfv 1q2w3e4r!@#$
	!@#$%^&*() 1234qwerasdf 1234qwer!@#$ q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 a1s2d3f4g5 z1x2c3v4b5 1a2b3c4d5e zxcv123456
	`
		.trim()
		.split(/\s+/)
);
