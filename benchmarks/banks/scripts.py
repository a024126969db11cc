"""Fluent speech in other languages and scripts, with the joiners, marks and emoji that they need."""

from benchmarks.banks.paragraphs import prose

FOREIGN = prose("""
我在上一家公司负责支付服务的存储层。我们把大表按客户拆分，并且为每一次迁移都写了回滚方案，高峰期每分钟处理三万个请求，延迟一直保持在五十毫秒以内。

前職では検索サービスを担当しました。索引の更新を非同期にして、キューの長さを監視し、障害時には自動で切り替わる仕組みを作りました。その結果、応答時間は半分になりました。

في عملي السابق كنت مسؤولا عن خدمة الفوترة، وقد أعدنا تصميم قاعدة البيانات بحيث يمكن توزيعها على عدة خوادم، ثم
كتبنا اختبارات آلية لكل خطوة وراقبنا النتائج لمدة شهر كامل قبل الانتقال النهائي.

मैंने पिछली कंपनी में खोज सेवा पर काम किया। हमने क्वेरी को तेज़ करने के लिए नया इंडेक्स बनाया, हर बदलाव को
परीक्षण से जाँचा और परिणाम को निगरानी में रखा, जिससे औसत समय आधा हो गया।

در شرکت قبلی من روی سرویس جست‌وجو کار می‌کردم و می‌توانستم نمایه‌ها را بدون توقف به‌روز کنم، چون هر تغییر ابتدا
روی نسخه‌ی دوم آزمایش می‌شد و سپس به کاربران می‌رسید.

Dans mon équipe, chaque migration est relue à deux : l’un écrit, l’autre essaie de la casser. Grâce à cela, nous
n’avons eu aucune interruption « visible » depuis l’été, même pendant la bascule vers la nouvelle base de
données.

In meinem letzten Projekt habe ich die Schnittstelle für Rückerstattungen entworfen. Größere Änderungen haben
wir zuerst im Schatten laufen lassen, bis die Ergebnisse über vierzehn Tage übereinstimmten.

В прошлой команде я отвечал за очередь уведомлений. Мы измерили задержку на каждом шаге, убрали лишнюю
сериализацию и добавили ограничение на размер пачки, после чего пики нагрузки перестали быть заметны.

The launch channel was full of reactions that day: 🎉 from support, 👩‍💻 from the platform team, 👍🏽 from
finance, 🏳️‍🌈 from the design guild and 🇯🇵 from the Tokyo office, which is how I knew that everybody was awake.

Our São Paulo and Zürich offices shared the naïve façade of one dashboard; the café crème jokes aside, I had to
explain why 10 µs ± 2 µs is not the same as 10 ms, and we fixed the units — everywhere.
""")

FOREIGN_QUESTIONS = prose("""
请介绍一下您最近负责的项目，以及您在其中遇到的最大困难。

これまでで一番難しかった障害対応について、原因と対応を教えてください。

هل يمكنك أن تشرح لنا كيف تختار بين قاعدة بيانات علائقية وأخرى غير علائقية؟

क्या आप बता सकते हैं कि आपने किसी धीमी क्वेरी को कैसे तेज़ किया?

Pouvez-vous décrire une migration délicate, et ce que vous feriez autrement aujourd’hui ?

Wie würden Sie einem Fachbereich erklären, warum eine Änderung länger dauert als gedacht?
""")
