<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Testimony Archive</source>
        <translation>À propos de Testimony Archive</translation>
    </message>
    <message>
        <source>Testimony Archive</source>
        <translation>Testimony Archive</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Interviews with their recordings and transcripts, searched, quoted and published from one folder.</source>
        <translation>Des entretiens avec leurs enregistrements et transcriptions, à rechercher, citer et publier depuis un seul dossier.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works without a network.</source>
        <translation>Logiciel libre sous licence MIT. Fonctionne sans réseau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AccessFields</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Testimony</source>
        <translation>&amp;Témoignage</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New archive…</source>
        <translation>&amp;Nouvelles archives…</translation>
    </message>
    <message>
        <source>&amp;Open archive…</source>
        <translation>&amp;Ouvrir des archives…</translation>
    </message>
    <message>
        <source>&amp;Close archive</source>
        <translation>&amp;Fermer les archives</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Rea&amp;d back a corrected document…</source>
        <translation>Re&amp;lire un document corrigé…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Copy the &amp;whole archive into one file…</source>
        <translation>Copier l’ensemble des arc&amp;hives dans un seul fichier…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>F&amp;ind in the transcript</source>
        <translation>Rec&amp;hercher dans la transcription</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le suiva&amp;nt</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>R&amp;echercher le précédent</translation>
    </message>
    <message>
        <source>Edit in &amp;place</source>
        <translation>Modifier sur &amp;place</translation>
    </message>
    <message>
        <source>Split the passa&amp;ge at the cursor</source>
        <translation>Di&amp;viser le passage au curseur</translation>
    </message>
    <message>
        <source>Merge &amp;with the passage before</source>
        <translation>&amp;Fusionner avec le passage précédent</translation>
    </message>
    <message>
        <source>New passage &amp;after this one</source>
        <translation>Nouveau passa&amp;ge après celui-ci</translation>
    </message>
    <message>
        <source>De&amp;lete the passage</source>
        <translation>Supprimer &amp;le passage</translation>
    </message>
    <message>
        <source>Rename the spea&amp;ker…</source>
        <translation>Renommer le/la loc&amp;uteur/trice…</translation>
    </message>
    <message>
        <source>Edit all &amp;selected</source>
        <translation>Modifier les lignes &amp;sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Recopier vers le &amp;bas</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Refresh from its s&amp;earches</source>
        <translation>Mettre à &amp;jour selon ses recherches</translation>
    </message>
    <message>
        <source>&amp;Heading below</source>
        <translation>&amp;Intertitre au-dessous</translation>
    </message>
    <message>
        <source>Te&amp;xt below</source>
        <translation>Te&amp;xte au-dessous</translation>
    </message>
    <message>
        <source>N&amp;ote below</source>
        <translation>N&amp;ote au-dessous</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>&amp;Testimonies</source>
        <translation>&amp;Témoignages</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>Cit&amp;ations</translation>
    </message>
    <message>
        <source>Sel&amp;ections</source>
        <translation>Sé&amp;lections</translation>
    </message>
    <message>
        <source>Archive &amp;health</source>
        <translation>État des archi&amp;ves</translation>
    </message>
    <message>
        <source>&amp;Group the rows by…</source>
        <translation>&amp;Grouper les lignes par…</translation>
    </message>
    <message>
        <source>F&amp;old all groups</source>
        <translation>Re&amp;plier tous les groupes</translation>
    </message>
    <message>
        <source>Open all gro&amp;ups</source>
        <translation>&amp;Déplier tous les groupes</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Reto&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;New testimony</source>
        <translation>&amp;Nouveau témoignage</translation>
    </message>
    <message>
        <source>Copy as ne&amp;xt testimony</source>
        <translation>Copier comme témoignage s&amp;uivant</translation>
    </message>
    <message>
        <source>New testimony &amp;from</source>
        <translation>Nouveau témoignage &amp;depuis</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Add to selection</source>
        <translation>&amp;Ajouter à la sélection</translation>
    </message>
    <message>
        <source>&amp;Keep as quote</source>
        <translation>&amp;Garder comme citation</translation>
    </message>
    <message>
        <source>S&amp;imilar passages</source>
        <translation>Passages s&amp;imilaires</translation>
    </message>
    <message>
        <source>Give or take a sta&amp;r</source>
        <translation>Mettre ou enlever l’é&amp;toile</translation>
    </message>
    <message>
        <source>Acc&amp;ess of the passages…</source>
        <translation>Accès aux &amp;passages…</translation>
    </message>
    <message>
        <source>Two transcripts b&amp;y each other</source>
        <translation>Deux transcriptions &amp;côte à côte</translation>
    </message>
    <message>
        <source>&amp;Begin a transcript</source>
        <translation>Comm&amp;encer une transcription</translation>
    </message>
    <message>
        <source>Propose passa&amp;ges from the pauses</source>
        <translation>P&amp;roposer des passages d’après les pauses</translation>
    </message>
    <message>
        <source>The transcript is re&amp;viewed</source>
        <translation>La transcription est ré&amp;visée</translation>
    </message>
    <message>
        <source>Quotes that lost their &amp;words…</source>
        <translation>Citations &amp;qui ont perdu leurs mots…</translation>
    </message>
    <message>
        <source>Ex&amp;port this transcript…</source>
        <translation>E&amp;xporter cette transcription…</translation>
    </message>
    <message>
        <source>Export t&amp;his testimony…</source>
        <translation>&amp;Faire un document de ce témoignage…</translation>
    </message>
    <message>
        <source>A&amp;ttach a file…</source>
        <translation>&amp;Joindre un fichier…</translation>
    </message>
    <message>
        <source>Keep as te&amp;mplate…</source>
        <translation>Garder comme &amp;modèle…</translation>
    </message>
    <message>
        <source>Temp&amp;lates…</source>
        <translation>Modè&amp;les…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>Rechercher &amp;partout</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>Enre&amp;gistrer cette recherche…</translation>
    </message>
    <message>
        <source>Co&amp;ncordance</source>
        <translation>Co&amp;ncordance</translation>
    </message>
    <message>
        <source>Sort the lines by the le&amp;ft side</source>
        <translation>&amp;Trier les lignes par le côté gauche</translation>
    </message>
    <message>
        <source>Sort the lines by the &amp;right side</source>
        <translation>Trier les lignes par le côté d&amp;roit</translation>
    </message>
    <message>
        <source>E&amp;xport the concordance…</source>
        <translation>E&amp;xporter la concordance…</translation>
    </message>
    <message>
        <source>Find in the &amp;list</source>
        <translation>Rechercher dans la &amp;liste</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Effacer la recherche</translation>
    </message>
    <message>
        <source>E&amp;arlier searches</source>
        <translation>Re&amp;cherches antérieures</translation>
    </message>
    <message>
        <source>F&amp;orget earlier searches</source>
        <translation>&amp;Oublier les recherches antérieures</translation>
    </message>
    <message>
        <source>All lan&amp;guages</source>
        <translation>Toutes les l&amp;angues</translation>
    </message>
    <message>
        <source>Only what may be &amp;published</source>
        <translation>Seulement ce qui est p&amp;ubliable</translation>
    </message>
    <message>
        <source>&amp;Play and pause</source>
        <translation>&amp;Lire ou mettre en pause</translation>
    </message>
    <message>
        <source>&amp;Back 5 seconds</source>
        <translation>&amp;Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>&amp;Forward 5 seconds</source>
        <translation>&amp;Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>Back &amp;2 seconds</source>
        <translation>Reculer de &amp;2 secondes</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>Passage &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>Passage &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Loop the passage</source>
        <translation>Passage en &amp;boucle</translation>
    </message>
    <message>
        <source>F&amp;ollow the recording</source>
        <translation>Suivre l’e&amp;nregistrement</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Plus &amp;vite</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Plus len&amp;tement</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Couper le s&amp;on</translation>
    </message>
    <message>
        <source>Passage &amp;starts now</source>
        <translation>Le passage &amp;commence maintenant</translation>
    </message>
    <message>
        <source>Passage &amp;ends now</source>
        <translation>Le passage &amp;finit maintenant</translation>
    </message>
    <message>
        <source>S&amp;hift the times from here…</source>
        <translation>&amp;Décaler les temps à partir d’ici…</translation>
    </message>
    <message>
        <source>Estim&amp;ate missing times</source>
        <translation>Esti&amp;mer les temps manquants</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>Vo&amp;cabularies…</source>
        <translation>&amp;Vocabulaires…</translation>
    </message>
    <message>
        <source>&amp;Verify every file</source>
        <translation>Vérifier tous les &amp;fichiers</translation>
    </message>
    <message>
        <source>&amp;Rebuild the index</source>
        <translation>&amp;Reconstruire l’index</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>&amp;About Testimony Archive</source>
        <translation>À &amp;propos de Testimony Archive</translation>
    </message>
</context>
<context>
    <name>AmountFields</name>
    <message>
        <source>{what}: at least</source>
        <translation>{what}&#xa0;: au moins</translation>
    </message>
    <message>
        <source>{what}: at most</source>
        <translation>{what}&#xa0;: au plus</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
</context>
<context>
    <name>ArchiveError</name>
    <message>
        <source>{path} is not a testimony archive.</source>
        <translation>{path} ne contient pas d’archives de témoignages.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file archive.db, or create a new archive.</source>
        <translation>Choisissez le dossier qui contient le fichier archive.db, ou créez de nouvelles archives.</translation>
    </message>
    <message>
        <source>{path} exists and is not empty.</source>
        <translation>{path} existe et n’est pas vide.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder; nothing was changed.</source>
        <translation>Choisissez un dossier nouveau ou vide&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of the program (schema {found}, this version knows {known}).</source>
        <translation>{path} a été créé par une version plus récente du programme (schéma {found}&#x202f;; cette version connaît {known}).</translation>
    </message>
    <message>
        <source>Install the newest version; nothing was changed.</source>
        <translation>Installez la version la plus récente&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The database of {path} is damaged ({detail}).</source>
        <translation>La base de données de {path} est endommagée ({detail}).</translation>
    </message>
    <message>
        <source>{path} is open in another program ({holder}).</source>
        <translation>{path} est ouvert dans un autre programme ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was changed.</source>
        <translation>Fermez-le là-bas et réessayez&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} is open on another computer ({holder}).</source>
        <translation>{path} est ouvert sur un autre ordinateur ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and try again; should that computer have crashed, it is free {minutes} minutes later.</source>
        <translation>Fermez-le là-bas et réessayez&#x202f;; si cet ordinateur est tombé en panne, il sera libre {minutes} minutes plus tard.</translation>
    </message>
    <message>
        <source>{path} was opened on another computer meanwhile ({holder}).</source>
        <translation>{path} a été ouvert entre-temps sur un autre ordinateur ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and open it here again; nothing was changed.</source>
        <translation>Fermez-le là-bas et rouvrez-le ici&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} can be read but not changed.</source>
        <translation>{path} peut être lu, mais non modifié.</translation>
    </message>
    <message>
        <source>Ask for the right to write in that folder, or copy the archive to another place.</source>
        <translation>Demandez le droit d’écrire dans ce dossier, ou copiez les archives ailleurs.</translation>
    </message>
    <message>
        <source>There is no permission to use {path}.</source>
        <translation>L’utilisation de {path} n’est pas autorisée.</translation>
    </message>
    <message>
        <source>Check the rights of the file or folder, then try again.</source>
        <translation>Vérifiez les droits du fichier ou du dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds {path} can only be read.</source>
        <translation>Le disque qui contient {path} est en lecture seule.</translation>
    </message>
    <message>
        <source>Remove its write protection, or copy what is on it to another disk: it may be failing.</source>
        <translation>Retirez sa protection en écriture, ou copiez son contenu sur un autre disque&#xa0;: il est peut-être défaillant.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} n’existe pas.</translation>
    </message>
    <message>
        <source>Check the spelling of the path, or whether the disk is connected.</source>
        <translation>Vérifiez l’orthographe du chemin, ou si le disque est branché.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on.</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>Use the other commands (--help lists them), or set DISPLAY or WAYLAND_DISPLAY.</source>
        <translation>Utilisez les autres commandes (--help les énumère), ou définissez DISPLAY ou WAYLAND_DISPLAY.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds {path}.</source>
        <translation>Il ne reste plus de place sur le disque qui contient {path}.</translation>
    </message>
    <message>
        <source>Make room and try again; nothing was changed.</source>
        <translation>Libérez de l’espace et réessayez&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({detail}).</source>
        <translation>{path} n’a pas pu être lu ou écrit ({detail}).</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
    <message>
        <source>There is no testimony {code}.</source>
        <translation>Il n’y a pas de témoignage {code}.</translation>
    </message>
    <message>
        <source>The nearest codes are: {nearest}.</source>
        <translation>Les codes les plus proches sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>What you wanted to change is not in the archive any more.</source>
        <translation>Ce que vous vouliez modifier n’est plus dans les archives.</translation>
    </message>
    <message>
        <source>Look at the list again; undo may bring it back.</source>
        <translation>Regardez de nouveau la liste&#x202f;; une annulation peut le ramener.</translation>
    </message>
    <message>
        <source>The archive is empty: import some, or add one in the window.</source>
        <translation>Les archives sont vides&#xa0;: importez-en, ou ajoutez-en un dans la fenêtre.</translation>
    </message>
    <message>
        <source>The testimony is not in the archive any more.</source>
        <translation>Le témoignage n’est plus dans les archives.</translation>
    </message>
    <message>
        <source>The transcript of {code} has no passage {number}.</source>
        <translation>La transcription de {code} n’a pas de passage {number}.</translation>
    </message>
    <message>
        <source>Its last one is {last}; the command show tells them all.</source>
        <translation>Le dernier est le {last}&#x202f;; la commande show les donne tous.</translation>
    </message>
    <message>
        <source>“{words}” does not stand exactly once in passage {number}.</source>
        <translation>«&#x202f;{words}&#x202f;» ne se trouve pas exactement une fois dans le passage {number}.</translation>
    </message>
    <message>
        <source>Give words as they stand there, and enough of them to be the only ones.</source>
        <translation>Donnez les mots tels qu’ils y sont, et assez pour qu’il n’y en ait pas d’autres pareils.</translation>
    </message>
    <message>
        <source>There is no quote {number}.</source>
        <translation>Il n’y a pas de citation {number}.</translation>
    </message>
    <message>
        <source>The command “quote list” tells the numbers of all.</source>
        <translation>La commande «&#x202f;quote list&#x202f;» donne les numéros de toutes.</translation>
    </message>
    <message>
        <source>{path} has no quotes in it that were exported from an archive.</source>
        <translation>{path} ne contient pas de citations exportées d’archives.</translation>
    </message>
    <message>
        <source>Choose a .docx that this program exported and somebody corrected.</source>
        <translation>Choisissez un .docx que ce programme a exporté et que quelqu’un a corrigé.</translation>
    </message>
    <message>
        <source>There is nothing to accept under the number {number}.</source>
        <translation>Il n’y a rien à accepter sous le numéro {number}.</translation>
    </message>
    <message>
        <source>Use the numbers of changed quotes; nothing was changed.</source>
        <translation>Utilisez les numéros des citations modifiées&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Two of the corrections are of the same words from {code}.</source>
        <translation>Deux des corrections portent sur les mêmes mots de {code}.</translation>
    </message>
    <message>
        <source>Accept one of them; nothing was changed.</source>
        <translation>Acceptez l’une d’elles&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Il n’y a pas de recherche enregistrée «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The command “saved list” tells all there are.</source>
        <translation>La commande «&#x202f;saved list&#x202f;» les donne toutes.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” takes part in {code}.</source>
        <translation>Personne du nom de «&#x202f;{name}&#x202f;» ne participe à {code}.</translation>
    </message>
    <message>
        <source>The command show tells who does.</source>
        <translation>La commande show dit qui y participe.</translation>
    </message>
    <message>
        <source>There is no selection “{name}”.</source>
        <translation>Il n’y a pas de sélection «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The selections are: {nearest}.</source>
        <translation>Les sélections sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>There is none yet; the command select makes one.</source>
        <translation>Il n’y en a pas encore&#x202f;; la commande select en crée une.</translation>
    </message>
    <message>
        <source>The selection is not in the archive any more.</source>
        <translation>La sélection n’est plus dans les archives.</translation>
    </message>
    <message>
        <source>There is no profile “{name}”.</source>
        <translation>Il n’y a pas de profil «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The profiles are: {nearest}.</source>
        <translation>Les profils sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>The {kind} “{term}” is not known.</source>
        <translation>«&#x202f;{term}&#x202f;» n’est pas connu ({kind}).</translation>
    </message>
    <message>
        <source>Use one of: {nearest}.</source>
        <translation>Utilisez l’une de ces valeurs&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>Use one of: {nearest}; or add it to the vocabulary first.</source>
        <translation>Utilisez l’un de ceux-ci&#xa0;: {nearest}&#x202f;; ou ajoutez-le d’abord au vocabulaire.</translation>
    </message>
    <message>
        <source>There is none yet; add it first.</source>
        <translation>Il n’y en a pas encore&#x202f;; ajoutez-le d’abord.</translation>
    </message>
    <message>
        <source>“{name}” already stands for “{other}”.</source>
        <translation>«&#x202f;{name}&#x202f;» désigne déjà «&#x202f;{other}&#x202f;».</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two; the earlier value stays.</source>
        <translation>Choisissez un autre nom, ou fusionnez les deux&#x202f;; la valeur précédente est conservée.</translation>
    </message>
    <message>
        <source>“{name}” is in use (testimonies: {testimonies}, quotes: {quotes}, templates: {templates}).</source>
        <translation>«&#x202f;{name}&#x202f;» est utilisé (témoignages&#xa0;: {testimonies}, citations&#xa0;: {quotes}, modèles&#xa0;: {templates}).</translation>
    </message>
    <message>
        <source>Choose what takes its place; nothing was deleted.</source>
        <translation>Choisissez ce qui prend sa place&#x202f;; rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>There are themes below “{name}”.</source>
        <translation>Il y a des thèmes sous «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Move or delete those first, or merge it into another theme.</source>
        <translation>Déplacez-les ou supprimez-les d’abord, ou fusionnez celui-ci avec un autre thème.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand below itself or below a theme under it.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas se trouver sous lui-même ni sous un thème qui en dépend.</translation>
    </message>
    <message>
        <source>Choose another place; nothing was moved.</source>
        <translation>Choisissez un autre endroit&#x202f;; rien n’a été déplacé.</translation>
    </message>
    <message>
        <source>“{name}” cannot take its own place.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas prendre sa propre place.</translation>
    </message>
    <message>
        <source>Choose another term; nothing was changed.</source>
        <translation>Choisissez un autre terme&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is already a testimony with the code {code}.</source>
        <translation>Il y a déjà un témoignage portant le code {code}.</translation>
    </message>
    <message>
        <source>Choose another code; the earlier value stays.</source>
        <translation>Choisissez un autre code&#x202f;; la valeur précédente est conservée.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used as {field}.</source>
        <translation>«&#x202f;{value}&#x202f;» ne convient pas à ce champ&#xa0;: {field}.</translation>
    </message>
    <message>
        <source>Use {expected}; the earlier value stays.</source>
        <translation>Valeur attendue&#xa0;: {expected}&#x202f;; la valeur précédente est conservée.</translation>
    </message>
    <message>
        <source>A passage cannot have these times.</source>
        <translation>Un passage ne peut pas avoir ces temps.</translation>
    </message>
    <message>
        <source>Use {expected}; the earlier times stay.</source>
        <translation>Valeur attendue&#xa0;: {expected}&#x202f;; les temps précédents sont conservés.</translation>
    </message>
    <message>
        <source>The passage cannot be split here.</source>
        <translation>Le passage ne peut pas être divisé ici.</translation>
    </message>
    <message>
        <source>Choose a place between two words of it.</source>
        <translation>Choisissez un endroit entre deux de ses mots.</translation>
    </message>
    <message>
        <source>Only passages that follow one another in one recording can be merged.</source>
        <translation>Seuls des passages qui se suivent dans un même enregistrement peuvent être fusionnés.</translation>
    </message>
    <message>
        <source>Choose neighbours, without another passage between them.</source>
        <translation>Choisissez des passages voisins, sans autre passage entre eux.</translation>
    </message>
    <message>
        <source>No passage would be left for the quote “{quote}”.</source>
        <translation>Il ne resterait aucun passage pour la citation «&#x202f;{quote}&#x202f;».</translation>
    </message>
    <message>
        <source>Give the transcript&apos;s quotes up first; nothing was deleted.</source>
        <translation>Supprimez d’abord les citations de la transcription&#x202f;; rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Nobody is called “{speaker}” in this transcript.</source>
        <translation>Personne ne s’appelle «&#x202f;{speaker}&#x202f;» dans cette transcription.</translation>
    </message>
    <message>
        <source>Its speakers are: {speakers}.</source>
        <translation>Ses locuteurs/trices sont&#xa0;: {speakers}.</translation>
    </message>
    <message>
        <source>Times cannot be estimated: nothing says how long the recording is.</source>
        <translation>Les temps ne peuvent pas être estimés&#xa0;: rien n’indique la durée de l’enregistrement.</translation>
    </message>
    <message>
        <source>Attach the recording, or set the time of the last passage.</source>
        <translation>Joignez l’enregistrement, ou définissez le temps du dernier passage.</translation>
    </message>
    <message>
        <source>Passage {second} now begins before passage {first} ends.</source>
        <translation>Le passage {second} commence maintenant avant la fin du passage {first}.</translation>
    </message>
    <message>
        <source>Where two people do not speak at once, correct one of the times.</source>
        <translation>Si deux personnes ne parlent pas en même temps, corrigez l’un des temps.</translation>
    </message>
    <message>
        <source>Passage {ordinal} ends after the recording, which is {length} long.</source>
        <translation>Le passage {ordinal} finit après l’enregistrement, qui dure {length}.</translation>
    </message>
    <message>
        <source>Look whether the times belong to another part of the recording.</source>
        <translation>Vérifiez si les temps appartiennent à une autre partie de l’enregistrement.</translation>
    </message>
    <message>
        <source>Passages of different speakers were merged: {speakers}.</source>
        <translation>Des passages de plusieurs locuteurs/trices ont été fusionnés&#xa0;: {speakers}.</translation>
    </message>
    <message>
        <source>All of it is {speaker} now; undo it, or correct the speaker.</source>
        <translation>Le tout est maintenant attribué à {speaker}&#x202f;; annulez, ou corrigez le/la locuteur/trice.</translation>
    </message>
    <message>
        <source>Quotes whose words are not in the transcript any more: {count}.</source>
        <translation>Citations dont les mots ne sont plus dans la transcription&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Until you decide what becomes of them they stay in the archive.</source>
        <translation>Tant que leur sort n’est pas décidé, elles restent dans les archives.</translation>
    </message>
    <message>
        <source>No words of the transcript are like those of the quote.</source>
        <translation>Aucun mot de la transcription ne ressemble à ceux de la citation.</translation>
    </message>
    <message>
        <source>Choose the words yourself, keep the quote as it is, or give it up.</source>
        <translation>Choisissez les mots à la main, conservez la citation telle quelle, ou supprimez-la.</translation>
    </message>
    <message>
        <source>All items of the selection would come into the same one.</source>
        <translation>Tous les éléments de la sélection iraient dans la même.</translation>
    </message>
    <message>
        <source>Split it by something in which they differ.</source>
        <translation>Divisez-la selon ce qui les distingue.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>What can be undone starts anew with each import, and in the window with each opening.</source>
        <translation>Ce qu’on peut annuler recommence à chaque importation et, dans la fenêtre, à chaque ouverture.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>What was undone can be done again until something else is changed.</source>
        <translation>Ce qui a été annulé peut être rétabli tant que rien d’autre n’a changé.</translation>
    </message>
    <message>
        <source>Nothing was exported: nothing was chosen.</source>
        <translation>Rien n’a été exporté&#xa0;: rien n’a été choisi.</translation>
    </message>
    <message>
        <source>Choose what is to be in the document; nothing was written.</source>
        <translation>Choisissez ce que le document doit contenir&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing was exported: none of it may leave the archive ({reasons}).</source>
        <translation>Rien n’a été exporté&#xa0;: rien de cela ne peut quitter les archives ({reasons}).</translation>
    </message>
    <message>
        <source>Choose others, or see what consent and access say of these; nothing was written.</source>
        <translation>Choisissez-en d’autres, ou voyez ce que disent le consentement et l’accès de ceux-ci&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>This transcript may not leave the archive: {reason}.</source>
        <translation>Cette transcription ne peut pas quitter les archives&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>It stays inside until a consent that covers publication is on record; nothing was written.</source>
        <translation>Elle reste dans les archives tant qu’un consentement couvrant la publication n’y figure pas&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>It stays inside until its access and that of its testimony are open; nothing was written.</source>
        <translation>Elle reste dans les archives tant que son accès et celui de son témoignage ne sont pas ouverts&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This transcript may not leave the archive: of passages of another one, {reason}.</source>
        <translation>Cette transcription ne peut pas quitter les archives&#xa0;: de passages d’une autre, {reason}.</translation>
    </message>
    <message>
        <source>It would tell what they say; it stays inside until the access of those passages is open. Nothing was written.</source>
        <translation>Elle dirait ce qu’ils disent&#x202f;; elle reste dans les archives tant que l’accès de ces passages n’est pas ouvert. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing of part {part} may leave the archive: {reason}.</source>
        <translation>Rien de la partie {part} ne peut quitter les archives&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Choose another part, or open the access of its passages; nothing was written.</source>
        <translation>Choisissez une autre partie, ou ouvrez l’accès de ses passages&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This transcript of {code} has no passages.</source>
        <translation>Cette transcription de {code} n’a pas de passages.</translation>
    </message>
    <message>
        <source>Write or import its words first; nothing was written.</source>
        <translation>Saisissez ou importez d’abord ses paroles&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This transcript of {code} has no passages in part {part}.</source>
        <translation>Cette transcription de {code} n’a pas de passages dans la partie {part}.</translation>
    </message>
    <message>
        <source>It has some in these: {parts}. Nothing was written.</source>
        <translation>Elle en a dans celles-ci&#xa0;: {parts}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{code} has no transcript.</source>
        <translation>{code} n’a pas de transcription.</translation>
    </message>
    <message>
        <source>Import one, or begin one in the reading room.</source>
        <translation>Importez-en une, ou commencez-en une dans la salle de lecture.</translation>
    </message>
    <message>
        <source>{code} has no transcript “{wanted}”.</source>
        <translation>{code} n’a pas de transcription «&#x202f;{wanted}&#x202f;».</translation>
    </message>
    <message>
        <source>Something else was changed since.</source>
        <translation>Autre chose a été modifié depuis.</translation>
    </message>
    <message>
        <source>Repair it, which brings back from its backups what can be had.</source>
        <translation>Réparez-les&#xa0;: ce qui peut l’être revient de leurs sauvegardes.</translation>
    </message>
    <message>
        <source>Undo in the Edit menu takes back the last change first.</source>
        <translation>La commande Annuler du menu Édition revient d’abord sur la dernière modification.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: {detail}.</source>
        <translation>«&#x202f;{label}&#x202f;» ne peut pas être annulé&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>Later changes depend on it; undo those first.</source>
        <translation>Des modifications ultérieures en dépendent&#x202f;; annulez-les d’abord.</translation>
    </message>
    <message>
        <source>This cannot be set back any more.</source>
        <translation>Cette valeur ne peut plus être rétablie.</translation>
    </message>
    <message>
        <source>What it belonged to is gone, or another record has the value now; nothing was changed.</source>
        <translation>Ce à quoi elle appartenait n’existe plus, ou une autre fiche a maintenant cette valeur&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing was imported: {first}</source>
        <translation>Rien n’a été importé&#xa0;: {first}</translation>
    </message>
    <message>
        <source>Errors in all: {count}. Mend the source and import it again; --dry-run lists every problem.</source>
        <translation>Nombre total d’erreurs&#xa0;: {count}. Corrigez la source et importez-la de nouveau&#x202f;; --dry-run énumère tous les problèmes.</translation>
    </message>
    <message>
        <source>{path} cannot be read as {expected} ({detail}).</source>
        <translation>{path} ne peut pas être lu comme {expected} ({detail}).</translation>
    </message>
    <message>
        <source>Open it in the program that made it, save it again, and retry.</source>
        <translation>Ouvrez-le dans le programme qui l’a produit, enregistrez-le de nouveau et réessayez.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} est vide.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>Choisissez un fichier qui a un contenu.</translation>
    </message>
    <message>
        <source>{path} has a format that this program does not know.</source>
        <translation>{path} a un format que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Utilisez l’un de ces formats&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path} is an OHMS XML file, which this version does not read.</source>
        <translation>{path} est un fichier XML d’OHMS, que cette version ne lit pas.</translation>
    </message>
    <message>
        <source>Export its transcript from OHMS as WebVTT or text, and import that.</source>
        <translation>Exportez sa transcription d’OHMS en WebVTT ou en texte, et importez celle-ci.</translation>
    </message>
    <message>
        <source>{path} has no column “{column}”.</source>
        <translation>{path} n’a pas de colonne «&#x202f;{column}&#x202f;».</translation>
    </message>
    <message>
        <source>Its columns are: {nearest}.</source>
        <translation>Ses colonnes sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>“{field}” is not a field of a testimony.</source>
        <translation>«&#x202f;{field}&#x202f;» n’est pas un champ des témoignages.</translation>
    </message>
    <message>
        <source>The fields are: {nearest}.</source>
        <translation>Les champs sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>No passage answers “{query}”; nothing was done.</source>
        <translation>Aucun passage ne répond à «&#x202f;{query}&#x202f;»&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Try fewer words, or see with the command search what there is.</source>
        <translation>Essayez avec moins de mots, ou voyez ce qu’il y a avec la commande search.</translation>
    </message>
    <message>
        <source>The file name {path} holds a name that leaves only under a pseudonym.</source>
        <translation>Le nom de fichier {path} contient un nom qui ne sort que sous pseudonyme.</translation>
    </message>
    <message>
        <source>Choose a file name without it; nothing was written.</source>
        <translation>Choisissez un nom de fichier qui ne le contient pas&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Its transcripts are: {nearest}.</source>
        <translation>Ses transcriptions sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>No search has filled the selection {name}: it cannot be refreshed.</source>
        <translation>Aucune recherche n’a rempli la sélection {name}&#xa0;: on ne peut pas l’actualiser.</translation>
    </message>
    <message>
        <source>Add everything that a search finds to it first.</source>
        <translation>Ajoutez-y d’abord tout ce qu’une recherche trouve.</translation>
    </message>
    <message>
        <source>Passage {ordinal} of {code} shares no telling word with any other.</source>
        <translation>Le passage {ordinal} de {code} ne partage aucun mot parlant avec un autre.</translation>
    </message>
    <message>
        <source>Try a longer passage, or search for some of its words.</source>
        <translation>Essayez un passage plus long, ou cherchez quelques-uns de ses mots.</translation>
    </message>
    <message>
        <source>{ending} needs a time for every passage; {count} of the {total} of {code} have none.</source>
        <translation>{ending} a besoin d’un repère de temps pour chaque passage&#x202f;; {count} des {total} de {code} n’en ont pas.</translation>
    </message>
    <message>
        <source>Use one of: {others}. Nothing was written.</source>
        <translation>Utilisez l’un de ces formats&#xa0;: {others}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Subtitles are for one recording, and {code} was recorded in parts ({parts}).</source>
        <translation>Les sous-titres valent pour un seul enregistrement, et {code} a été enregistré en plusieurs parties ({parts}).</translation>
    </message>
    <message>
        <source>Choose one part, or use one of: {others}. Nothing was written.</source>
        <translation>Choisissez une partie, ou utilisez l’un de ces formats&#xa0;: {others}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{path} cannot be used as a template ({detail}).</source>
        <translation>{path} ne peut pas servir de modèle ({detail}).</translation>
    </message>
    <message>
        <source>Choose a Word document (.docx or .dotx) without a password.</source>
        <translation>Choisissez un document Word (.docx ou .dotx) sans mot de passe.</translation>
    </message>
    <message>
        <source>There is no style “{name}”.</source>
        <translation>Il n’y a pas de style «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>A picture of {code} is damaged and cannot be printed.</source>
        <translation>Une image de {code} est endommagée et ne peut pas être imprimée.</translation>
    </message>
    <message>
        <source>Replace its file or close it, or export without pictures.</source>
        <translation>Remplacez son fichier ou fermez-en l’accès, ou exportez sans images.</translation>
    </message>
    <message>
        <source>{path} is not a usable backup ({detail}).</source>
        <translation>{path} n’est pas une sauvegarde utilisable ({detail}).</translation>
    </message>
    <message>
        <source>Choose another backup; nothing was changed.</source>
        <translation>Choisissez une autre sauvegarde&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} existe déjà.</translation>
    </message>
    <message>
        <source>Give the new backup another name, or let it take that one&apos;s place (--replace); nothing was written.</source>
        <translation>Donnez un autre nom à la nouvelle sauvegarde, ou laissez-la prendre sa place (--replace)&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not in the archive&apos;s folder media.</source>
        <translation>Le fichier de «&#x202f;{name}&#x202f;» n’est pas dans le dossier media des archives.</translation>
    </message>
    <message>
        <source>Check the archive&apos;s health, or restore the file from a backup.</source>
        <translation>Vérifiez l’état des archives, ou récupérez le fichier d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not what was kept: it has changed since.</source>
        <translation>Le fichier de «&#x202f;{name}&#x202f;» n’est plus celui qui a été gardé&#xa0;: il a changé depuis.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as sound ({detail}).</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être lu comme du son ({detail}).</translation>
    </message>
    <message>
        <source>If another program plays it, save it there as WAV, FLAC or MP3, and replace the file by that.</source>
        <translation>Si un autre programme peut le lire, enregistrez-le depuis celui-ci en WAV, FLAC ou MP3, et remplacez le fichier par le nouveau.</translation>
    </message>
    <message>
        <source>There is no sound in “{name}”.</source>
        <translation>Il n’y a pas de son dans «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” is named like a recording, but there is text in it.</source>
        <translation>«&#x202f;{name}&#x202f;» porte un nom d’enregistrement, mais contient du texte.</translation>
    </message>
    <message>
        <source>Replace it by the recording, or give it the name of a text.</source>
        <translation>Remplacez-le par l’enregistrement, ou donnez-lui un nom de texte.</translation>
    </message>
    <message>
        <source>“{name}” is named like a recording, but no sound or film can be recognised in it.</source>
        <translation>«&#x202f;{name}&#x202f;» porte un nom d’enregistrement, mais on n’y reconnaît ni son ni film.</translation>
    </message>
    <message>
        <source>{code} has no recording.</source>
        <translation>{code} n’a pas d’enregistrement.</translation>
    </message>
    <message>
        <source>Add its sound or its film to its files first.</source>
        <translation>Ajoutez d’abord le son ou la vidéo à ses fichiers.</translation>
    </message>
    <message>
        <source>Nobody seems to speak in the recording of {code}: it is silent.</source>
        <translation>Personne ne semble parler dans l’enregistrement de {code}&#xa0;: il est silencieux.</translation>
    </message>
    <message>
        <source>Listen to it; what you hear can still be transcribed by hand.</source>
        <translation>Écoutez-le&#x202f;; ce qu’on y entend peut toujours être transcrit à la main.</translation>
    </message>
    <message>
        <source>{code} has a transcript with words already.</source>
        <translation>{code} a déjà une transcription avec des paroles.</translation>
    </message>
    <message>
        <source>Passages are proposed only where there is none; nothing was changed.</source>
        <translation>Des passages ne sont proposés que là où il n’y en a pas&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>This machine has no sound system that can read recordings.</source>
        <translation>Cet ordinateur n’a pas de système de son qui puisse décoder des enregistrements.</translation>
    </message>
    <message>
        <source>The window cannot be drawn on this machine ({detail}).</source>
        <translation>La fenêtre ne peut pas être affichée sur cet ordinateur ({detail}).</translation>
    </message>
    <message>
        <source>Install the system libraries named in packaging/system-packages.txt.</source>
        <translation>Installez les bibliothèques système énumérées dans packaging/system-packages.txt.</translation>
    </message>
    <message>
        <source>This row has no code.</source>
        <translation>Cette ligne n’a pas de code.</translation>
    </message>
    <message>
        <source>Give every testimony a code of its own, such as PE-014.</source>
        <translation>Donnez à chaque témoignage un code qui lui est propre, comme PE-014.</translation>
    </message>
    <message>
        <source>The code {code} stands already in row {row} of {file}.</source>
        <translation>Le code {code} figure déjà à la ligne {row} de {file}.</translation>
    </message>
    <message>
        <source>Give every testimony a code of its own.</source>
        <translation>Donnez à chaque témoignage un code qui lui est propre.</translation>
    </message>
    <message>
        <source>One code, {code}, was given for {count} testimonies.</source>
        <translation>Un seul code, {code}, a été donné pour {count} témoignages.</translation>
    </message>
    <message>
        <source>Import them one at a time, or leave the code to the names of the files.</source>
        <translation>Importez-les un à la fois, ou laissez les noms des fichiers fournir le code.</translation>
    </message>
    <message>
        <source>The row repeats row {row} word for word.</source>
        <translation>La ligne répète mot pour mot la ligne {row}.</translation>
    </message>
    <message>
        <source>It was read once.</source>
        <translation>Elle a été lue une seule fois.</translation>
    </message>
    <message>
        <source>Control characters (NUL, escape and the like) stood in {count} places.</source>
        <translation>Il y avait des caractères de contrôle (NUL, échappement, etc.) à {count} endroits.</translation>
    </message>
    <message>
        <source>They were left out; look whether the file is damaged.</source>
        <translation>Ils ont été omis&#x202f;; vérifiez si le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The table has neither a column of codes nor one of words spoken.</source>
        <translation>Le tableau n’a ni colonne de codes ni colonne de paroles.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}. Name them with --map code=COLUMN or --map text=COLUMN.</source>
        <translation>Ses colonnes sont&#xa0;: {columns}. Désignez-les par --map code=COLONNE ou --map text=COLONNE.</translation>
    </message>
    <message>
        <source>This table describes no testimonies and holds no words spoken.</source>
        <translation>Ce tableau ne décrit pas de témoignages et ne contient pas de paroles.</translation>
    </message>
    <message>
        <source>It was left out; its columns are: {columns}.</source>
        <translation>Il a été laissé de côté&#x202f;; ses colonnes sont&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Columns that were not read: {columns}.</source>
        <translation>Colonnes qui n’ont pas été lues&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Name a field for those you need with --map FIELD=COLUMN.</source>
        <translation>Désignez un champ pour celles qu’il vous faut, par --map CHAMP=COLONNE.</translation>
    </message>
    <message>
        <source>In {count} files, columns that were not read: {columns}.</source>
        <translation>Dans {count} fichiers, colonnes qui n’ont pas été lues&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was read; others were not: {others}.</source>
        <translation>La feuille «&#x202f;{sheet}&#x202f;» a été lue&#x202f;; d’autres ne l’ont pas été&#xa0;: {others}.</translation>
    </message>
    <message>
        <source>Save a sheet as a file of its own to import it.</source>
        <translation>Pour importer une feuille, enregistrez-la comme fichier distinct.</translation>
    </message>
    <message>
        <source>Rows that belong to another record (column “{column}”): {rows}.</source>
        <translation>Lignes qui appartiennent à une autre fiche (colonne «&#x202f;{column}&#x202f;»)&#xa0;: {rows}.</translation>
    </message>
    <message>
        <source>They are no testimonies of their own and were left out.</source>
        <translation>Ce ne sont pas des témoignages à part entière&#x202f;; elles ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Rows without words: {count} ({rows}).</source>
        <translation>Lignes sans paroles&#xa0;: {count} ({rows}).</translation>
    </message>
    <message>
        <source>They became no passages.</source>
        <translation>Elles n’ont pas donné de passages.</translation>
    </message>
    <message>
        <source>A quotation mark that opens in this row is never closed.</source>
        <translation>Un guillemet qui s’ouvre dans cette ligne n’est jamais fermé.</translation>
    </message>
    <message>
        <source>Open the table in a spreadsheet program, mend the row and save it again.</source>
        <translation>Ouvrez le tableau dans un tableur, corrigez la ligne et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The cell holds what a spreadsheet takes for a formula, {formula}.</source>
        <translation>La cellule contient ce qu’un tableur prend pour une formule, {formula}.</translation>
    </message>
    <message>
        <source>It was kept as text; where its result was meant, put that there.</source>
        <translation>Elle a été gardée comme texte&#x202f;; si c’est son résultat qui était voulu, mettez-le là.</translation>
    </message>
    <message>
        <source>The cell holds a formula, {formula}, whose result was never stored.</source>
        <translation>La cellule contient une formule, {formula}, dont le résultat n’a jamais été enregistré.</translation>
    </message>
    <message>
        <source>Open the workbook in a spreadsheet program and save it again.</source>
        <translation>Ouvrez le classeur dans un tableur et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The formula in this cell has no result but the error {value}.</source>
        <translation>La formule de cette cellule n’a pas d’autre résultat que l’erreur {value}.</translation>
    </message>
    <message>
        <source>Mend the formula, or put its result there.</source>
        <translation>Corrigez la formule, ou mettez-y son résultat.</translation>
    </message>
    <message>
        <source>The date “{value}” does not exist.</source>
        <translation>La date «&#x202f;{value}&#x202f;» n’existe pas.</translation>
    </message>
    <message>
        <source>Write it as 2022-03-14, 2022-03 or 2022.</source>
        <translation>Écrivez-la sous la forme 2022-03-14, 2022-03 ou 2022.</translation>
    </message>
    <message>
        <source>The date “{value}” cannot be read.</source>
        <translation>La date «&#x202f;{value}&#x202f;» est illisible.</translation>
    </message>
    <message>
        <source>It was kept in the notes; write it as 2022-03-14, 2022-03 or 2022.</source>
        <translation>Elle a été gardée dans les notes&#x202f;; écrivez-la sous la forme 2022-03-14, 2022-03 ou 2022.</translation>
    </message>
    <message>
        <source>The date “{value}” that ends a restriction cannot be read.</source>
        <translation>La date «&#x202f;{value}&#x202f;», qui met fin à une restriction, est illisible.</translation>
    </message>
    <message>
        <source>Dates such as “{value}” can be read in two ways (rows {rows}).</source>
        <translation>Des dates comme «&#x202f;{value}&#x202f;» peuvent se lire de deux façons (lignes&#xa0;: {rows}).</translation>
    </message>
    <message>
        <source>They were read as {taken}; write 2022-03-14 to be sure.</source>
        <translation>Elles ont été lues comme {taken}&#x202f;; écrivez 2022-03-14 pour lever le doute.</translation>
    </message>
    <message>
        <source>There is no country “{value}”.</source>
        <translation>Il n’y a pas de pays «&#x202f;{value}&#x202f;».</translation>
    </message>
    <message>
        <source>The nearest names are: {nearest}.</source>
        <translation>Les noms les plus proches sont&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>There is no language “{value}”.</source>
        <translation>Il n’y a pas de langue «&#x202f;{value}&#x202f;».</translation>
    </message>
    <message>
        <source>Use its name or a code such as en, es or fr.</source>
        <translation>Utilisez son nom ou un code comme en, es ou fr.</translation>
    </message>
    <message>
        <source>“{value}” is no value of {field}.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une valeur du champ {field}.</translation>
    </message>
    <message>
        <source>Use one of: {expected}.</source>
        <translation>Utilisez l’une de ces valeurs&#xa0;: {expected}.</translation>
    </message>
    <message>
        <source>“{value}” is no year of birth.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une année de naissance.</translation>
    </message>
    <message>
        <source>Use a year from {first} to {last}.</source>
        <translation>Utilisez une année de {first} à {last}.</translation>
    </message>
    <message>
        <source>“M” can stand for a man (male) or for a woman (mujer) (rows {rows}).</source>
        <translation>«&#x202f;M&#x202f;» peut désigner un homme (masculin) ou une femme (mujer) (lignes&#xa0;: {rows}).</translation>
    </message>
    <message>
        <source>It was read as a man; write the whole word to be sure.</source>
        <translation>La valeur a été lue comme homme&#x202f;; écrivez le mot en entier pour lever le doute.</translation>
    </message>
    <message>
        <source>There are {people} people but {values} values of {field}.</source>
        <translation>Il y a {people} personnes, mais {values} valeurs du champ {field}.</translation>
    </message>
    <message>
        <source>Give one value for all of them, or one for each, separated by semicolons.</source>
        <translation>Donnez une seule valeur pour toutes, ou une pour chacune, séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} est un dossier.</translation>
    </message>
    <message>
        <source>Name the file in it.</source>
        <translation>Indiquez le fichier qui s’y trouve.</translation>
    </message>
    <message>
        <source>{path} lies outside the folder of the table.</source>
        <translation>{path} se trouve hors du dossier du tableau.</translation>
    </message>
    <message>
        <source>Copy it there, or import the folder that holds both.</source>
        <translation>Copiez-le à cet endroit, ou importez le dossier qui contient les deux.</translation>
    </message>
    <message>
        <source>{path} is a link that leads to itself.</source>
        <translation>{path} est un lien qui mène à lui-même.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Indiquez le fichier lui-même.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a recording.</source>
        <translation>{path} ne peut pas être lu comme enregistrement.</translation>
    </message>
    <message>
        <source>Play it in another program; if it is a recording, save it as MP3, M4A, WAV or MP4.</source>
        <translation>Écoutez-le dans un autre programme&#x202f;; si c’est bien un enregistrement, sauvegardez-le en MP3, M4A, WAV ou MP4.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a photo.</source>
        <translation>{path} ne peut pas être lu comme photo.</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG file.</source>
        <translation>Utilisez un fichier JPEG ou PNG.</translation>
    </message>
    <message>
        <source>The file {written} is called {found}.</source>
        <translation>Le fichier {written} s’appelle {found}.</translation>
    </message>
    <message>
        <source>It was taken; other computers may not find it.</source>
        <translation>Il a été accepté&#x202f;; d’autres ordinateurs pourraient ne pas le trouver.</translation>
    </message>
    <message>
        <source>{address} is an address on the web, not a file.</source>
        <translation>{address} est une adresse Web, et non un fichier.</translation>
    </message>
    <message>
        <source>It was kept in the notes; download the file and name it to import it.</source>
        <translation>Elle a été gardée dans les notes&#x202f;; pour importer le fichier, téléchargez-le et indiquez-le.</translation>
    </message>
    <message>
        <source>Row {row} names the file {path} as well.</source>
        <translation>La ligne {row} indique elle aussi le fichier {path}.</translation>
    </message>
    <message>
        <source>It was attached to both testimonies; check whether that is right.</source>
        <translation>Il a été joint aux deux témoignages&#x202f;; vérifiez si c’est juste.</translation>
    </message>
    <message>
        <source>{path} belongs to no testimony.</source>
        <translation>{path} n’appartient à aucun témoignage.</translation>
    </message>
    <message>
        <source>It was left out; name it in the table, or give it a testimony&apos;s code as its name.</source>
        <translation>Il a été laissé de côté&#x202f;; indiquez-le dans le tableau, ou donnez-lui pour nom le code d’un témoignage.</translation>
    </message>
    <message>
        <source>{path} is a link.</source>
        <translation>{path} est un lien.</translation>
    </message>
    <message>
        <source>Links in folders are not followed; copy the file there to import it.</source>
        <translation>Les liens ne sont pas suivis dans les dossiers&#x202f;; pour importer le fichier, copiez-le à cet endroit.</translation>
    </message>
    <message>
        <source>{path} tells about the folder.</source>
        <translation>{path} décrit le dossier.</translation>
    </message>
    <message>
        <source>It was left out; name it as a source to import it.</source>
        <translation>Il a été laissé de côté&#x202f;; indiquez-le comme source pour l’importer.</translation>
    </message>
    <message>
        <source>{path} has the same name as {other}.</source>
        <translation>{path} porte le même nom que {other}.</translation>
    </message>
    <message>
        <source>Both would belong to the testimony {code}; rename one, or import them apart.</source>
        <translation>Les deux appartiendraient au témoignage {code}&#x202f;; renommez-en un, ou importez-les séparément.</translation>
    </message>
    <message>
        <source>{path} seems to hold the same words as {other}.</source>
        <translation>{path} semble contenir les mêmes paroles que {other}.</translation>
    </message>
    <message>
        <source>It was kept as a file; only the words of the other were read.</source>
        <translation>Il a été gardé comme fichier&#x202f;; seules les paroles de l’autre ont été lues.</translation>
    </message>
    <message>
        <source>The letters of this file are not Unicode; they were read as {encoding}.</source>
        <translation>Les caractères de ce fichier ne sont pas en Unicode&#x202f;; ils ont été lus en {encoding}.</translation>
    </message>
    <message>
        <source>Look at some accents, and save the file as UTF-8 if they are wrong.</source>
        <translation>Vérifiez quelques accents et, s’ils sont faux, enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>Garbled letters were mended in {count} places, such as {before} to {after}.</source>
        <translation>Des caractères brouillés ont été corrigés à {count} endroits, par exemple {before} en {after}.</translation>
    </message>
    <message>
        <source>The file itself is as it was.</source>
        <translation>Le fichier lui-même est resté tel quel.</translation>
    </message>
    <message>
        <source>The time “{value}” cannot be read.</source>
        <translation>Le repère de temps «&#x202f;{value}&#x202f;» est illisible.</translation>
    </message>
    <message>
        <source>The words were kept without it; times are written as 0:12:31.</source>
        <translation>Les paroles ont été gardées sans lui&#x202f;; les temps s’écrivent sous la forme 0:12:31.</translation>
    </message>
    <message>
        <source>The passage ends, at {end}, before it begins, at {start}.</source>
        <translation>Le passage finit, à {end}, avant de commencer, à {start}.</translation>
    </message>
    <message>
        <source>The words and the beginning were kept.</source>
        <translation>Les paroles et le début ont été gardés.</translation>
    </message>
    <message>
        <source>Cues without words: {count} (lines {lines}).</source>
        <translation>Sous-titres sans paroles&#xa0;: {count} (lignes&#xa0;: {lines}).</translation>
    </message>
    <message>
        <source>Notes for subtitlers were left out: {count} (lines {lines}).</source>
        <translation>Des notes destinées aux sous-titreurs ont été omises&#xa0;: {count} (lignes&#xa0;: {lines}).</translation>
    </message>
    <message>
        <source>The file itself is kept with the testimony.</source>
        <translation>Le fichier lui-même est conservé avec le témoignage.</translation>
    </message>
    <message>
        <source>Cues that begin before the one before them ends: {count} ({lines}).</source>
        <translation>Sous-titres qui commencent avant la fin du précédent&#xa0;: {count} ({lines}).</translation>
    </message>
    <message>
        <source>They were read as they are; people may speak at the same time.</source>
        <translation>Ils ont été lus tels quels&#x202f;; plusieurs personnes parlent peut-être en même temps.</translation>
    </message>
    <message>
        <source>Cues that begin before the one before them: {count} ({lines}).</source>
        <translation>Sous-titres qui commencent avant le précédent&#xa0;: {count} ({lines}).</translation>
    </message>
    <message>
        <source>They stay in the order of the file; look whether that is right.</source>
        <translation>Ils restent dans l’ordre du fichier&#x202f;; vérifiez si c’est juste.</translation>
    </message>
    <message>
        <source>Tiers of points or of single sounds were left out: {count} ({names}).</source>
        <translation>Des couches de points ou de sons isolés ont été omises&#xa0;: {count} ({names}).</translation>
    </message>
    <message>
        <source>The text begins with a key of its speakers: {names}.</source>
        <translation>Le texte commence par une légende de ses locuteurs/trices&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>They stand under their names; the file itself is kept.</source>
        <translation>Leurs paroles figurent sous leurs noms&#x202f;; le fichier lui-même est conservé.</translation>
    </message>
    <message>
        <source>These words stand outside every cue.</source>
        <translation>Ces paroles se trouvent hors de tout sous-titre.</translation>
    </message>
    <message>
        <source>They were kept as a passage without a time.</source>
        <translation>Elles ont été gardées comme passage sans repère de temps.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes were left out: {count}.</source>
        <translation>Des notes de bas de page et de fin ont été omises&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{code} is in the archive with another {fields}.</source>
        <translation>{code} est déjà dans les archives avec d’autres données&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>It was left as it is; --update applies the difference.</source>
        <translation>Il est resté tel quel&#x202f;; --update applique la différence.</translation>
    </message>
    <message>
        <source>{code} has the words of {name} already, from a file of its own.</source>
        <translation>{code} a déjà les paroles de {name}, d’un fichier à lui.</translation>
    </message>
    <message>
        <source>It was not attached; add it to the testimony&apos;s files if you want both.</source>
        <translation>Il n’a pas été joint&#x202f;; ajoutez-le aux fichiers du témoignage si vous voulez les deux.</translation>
    </message>
    <message>
        <source>New themes in this archive: {count} ({terms}).</source>
        <translation>Nouveaux thèmes dans ces archives&#xa0;: {count} ({terms}).</translation>
    </message>
    <message>
        <source>Correct the spelling if they are meant to be themes that it has.</source>
        <translation>Corrigez l’orthographe s’il s’agit de thèmes qui existent déjà.</translation>
    </message>
    <message>
        <source>New roles in this archive: {count} ({terms}).</source>
        <translation>Nouveaux rôles dans ces archives&#xa0;: {count} ({terms}).</translation>
    </message>
    <message>
        <source>Correct the spelling if they are meant to be roles that it has.</source>
        <translation>Corrigez l’orthographe s’il s’agit de rôles qui existent déjà.</translation>
    </message>
    <message>
        <source>“{value}” is no Sustainable Development Goal.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un objectif de développement durable.</translation>
    </message>
    <message>
        <source>Use a number from 1 to 17.</source>
        <translation>Utilisez un nombre de 1 à 17.</translation>
    </message>
    <message>
        <source>{code} has a date or uses of consent, but not how it was given.</source>
        <translation>{code} indique une date ou des usages du consentement, mais non sa forme.</translation>
    </message>
    <message>
        <source>No consent was recorded; say that it was written, recorded or oral, or that none is needed.</source>
        <translation>Aucun consentement n’a été consigné&#x202f;; dites s’il a été écrit, enregistré ou oral, ou s’il n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>{name} is in the archive without a pseudonym.</source>
        <translation>{name} est dans les archives sans pseudonyme.</translation>
    </message>
    <message>
        <source>From now on that is {pseudonym} in the other testimonies too.</source>
        <translation>Désormais, ce sera {pseudonym} aussi dans les autres témoignages.</translation>
    </message>
    <message>
        <source>The new transcript of {code} does not hold the kept quote “{quote}”.</source>
        <translation>La nouvelle transcription de {code} ne contient pas la citation gardée «&#x202f;{quote}&#x202f;».</translation>
    </message>
    <message>
        <source>It keeps its words and stays in the archive until you decide about it.</source>
        <translation>Elle conserve ses mots et reste dans les archives tant que son sort n’est pas décidé.</translation>
    </message>
    <message>
        <source>The new transcript of {code} has other words where some were restricted.</source>
        <translation>La nouvelle transcription de {code} a d’autres paroles là où certaines étaient restreintes.</translation>
    </message>
    <message>
        <source>All there are restricted now (passages: {count}); look whether they are.</source>
        <translation>Tous ceux de cet endroit sont maintenant restreints (passages&#xa0;: {count})&#x202f;; vérifiez s’ils doivent l’être.</translation>
    </message>
    <message>
        <source>Times of {code} reach past the end of the recording, {length} (passages: {count}).</source>
        <translation>Des temps de {code} dépassent la fin de l’enregistrement, {length} (passages&#xa0;: {count}).</translation>
    </message>
    <message>
        <source>{needed} bytes are needed at {path}, where {free} bytes are free.</source>
        <translation>Il faut {needed} octets dans {path}, où {free} octets sont libres.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place; nothing was changed.</source>
        <translation>Libérez de la place, ou choisissez un autre endroit&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Another backup is being made at {path}.</source>
        <translation>Une autre sauvegarde est en cours dans {path}.</translation>
    </message>
    <message>
        <source>Wait until it is complete, then try again.</source>
        <translation>Attendez qu’elle soit terminée, puis réessayez.</translation>
    </message>
    <message>
        <source>The backup was made, but not at {place}: “{problem}”.</source>
        <translation>La sauvegarde a été faite, mais pas dans {place}&#xa0;: «&#x202f;{problem}&#x202f;».</translation>
    </message>
    <message>
        <source>See what is wrong there, or choose another place.</source>
        <translation>Voyez ce qui ne va pas à cet endroit, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No backup could be made before this import: “{problem}”.</source>
        <translation>Aucune sauvegarde n’a pu être faite avant cette importation&#xa0;: «&#x202f;{problem}&#x202f;».</translation>
    </message>
    <message>
        <source>See what is wrong there; what was imported is in the archive.</source>
        <translation>Voyez ce qui ne va pas à cet endroit&#x202f;; ce qui a été importé est dans les archives.</translation>
    </message>
    <message>
        <source>{path} lies within the archive itself.</source>
        <translation>{path} se trouve à l’intérieur des archives elles-mêmes.</translation>
    </message>
    <message>
        <source>Choose a folder outside it, best on another disk: a backup has to outlive this one.</source>
        <translation>Choisissez un dossier en dehors, de préférence sur un autre disque&#xa0;: une sauvegarde doit survivre à celui-ci.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} est un fichier, et non un dossier.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk; backups get a folder of their own there.</source>
        <translation>Choisissez un dossier sur un autre disque&#x202f;; les sauvegardes y auront leur propre dossier.</translation>
    </message>
    <message>
        <source>There is no backup in {path}.</source>
        <translation>Il n’y a aucune sauvegarde dans {path}.</translation>
    </message>
    <message>
        <source>Choose an archive, or a folder in which one is backed up.</source>
        <translation>Choisissez des archives, ou un dossier dans lequel des archives sont sauvegardées.</translation>
    </message>
    <message>
        <source>No backup in {path} was made by {moment}.</source>
        <translation>Aucune sauvegarde de {path} n’a été faite avant {moment}.</translation>
    </message>
    <message>
        <source>The earliest was made at {earliest}.</source>
        <translation>La première date de {earliest}.</translation>
    </message>
    <message>
        <source>More than one archive is backed up in {path}.</source>
        <translation>Plusieurs archives sont sauvegardées dans {path}.</translation>
    </message>
    <message>
        <source>Name the folder of one of them: {nearest}.</source>
        <translation>Indiquez le dossier de l’une d’elles&#xa0;: {nearest}.</translation>
    </message>
    <message>
        <source>{path} is not a usable bag ({detail}).</source>
        <translation>{path} n’est pas un sac utilisable ({detail}).</translation>
    </message>
    <message>
        <source>Choose another one, or another copy of it; nothing was changed.</source>
        <translation>Choisissez-en un autre, ou une autre copie&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} is there already, and is no complete bag of this kind that could be replaced.</source>
        <translation>{path} existe déjà, et n’est pas un sac complet de cette sorte qui pourrait être remplacé.</translation>
    </message>
    <message>
        <source>Give the new bag another name; nothing was written.</source>
        <translation>Donnez un autre nom au nouveau sac&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>No sound backup of the database of {path} was found.</source>
        <translation>Aucune sauvegarde intacte de la base de données de {path} n’a été trouvée.</translation>
    </message>
    <message>
        <source>Connect the disk with your backups and try again, or restore a backup into a new folder; nothing was changed.</source>
        <translation>Branchez le disque de vos sauvegardes et réessayez, ou restaurez une sauvegarde dans un nouveau dossier&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The database of {path} cannot be read.</source>
        <translation>La base de données de {path} ne peut pas être lue.</translation>
    </message>
    <message>
        <source>See what can be brought back; nothing is changed before you agree.</source>
        <translation>Voyez ce qui peut être rétabli&#x202f;; rien n’est changé avant votre accord.</translation>
    </message>
    <message>
        <source>The database of {path} is gone: the folder has no file archive.db.</source>
        <translation>La base de données de {path} a disparu&#xa0;: le dossier ne contient pas de fichier archive.db.</translation>
    </message>
    <message>
        <source>Its backups are there: repair it to bring the newest back.</source>
        <translation>Ses sauvegardes sont là&#xa0;: réparez-le pour rétablir la plus récente.</translation>
    </message>
    <message>
        <source>The rows that were found do not fit those that are there.</source>
        <translation>Les lignes trouvées ne s’accordent pas avec celles qui sont là.</translation>
    </message>
    <message>
        <source>Restore a backup into a new folder and compare; nothing was changed.</source>
        <translation>Restaurez une sauvegarde dans un nouveau dossier et comparez&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{name}” cannot be given up as lost.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être donné pour perdu.</translation>
    </message>
    <message>
        <source>Only a damaged file or row can, by the name that verify tells it by.</source>
        <translation>Seul un fichier ou une ligne endommagés le peuvent, sous le nom que donne verify.</translation>
    </message>
    <message>
        <source>What refers to it is there (rows: {count}, the first: {first}). Look for it on other disks with backups or copies; else restore the newest backup into a new folder: what came later can be exported here and imported there.</source>
        <translation>Ce qui y renvoie est là (lignes&#xa0;: {count}, la première&#xa0;: {first}). Cherchez-la sur d’autres disques avec des sauvegardes ou des copies&#x202f;; sinon, restaurez la sauvegarde la plus récente dans un nouveau dossier&#xa0;: ce qui est venu après peut être exporté ici et importé là.</translation>
    </message>
    <message>
        <source>The search index of {path} could not be brought up to date: a row of the archive is damaged.</source>
        <translation>L’index de recherche de {path} n’a pas pu être mis à jour&#xa0;: une ligne des archives est endommagée.</translation>
    </message>
    <message>
        <source>Repair the archive; until then searches may miss some of it.</source>
        <translation>Réparez les archives&#x202f;; d’ici là, les recherches peuvent en manquer une partie.</translation>
    </message>
    <message>
        <source>A check of the archive found damage: {where}.</source>
        <translation>Une vérification des archives a trouvé un dommage&#xa0;: {where}.</translation>
    </message>
    <message>
        <source>See what can bring it back; until then nothing else is touched.</source>
        <translation>Voyez ce qui peut le rétablir&#x202f;; d’ici là, rien d’autre n’est touché.</translation>
    </message>
    <message>
        <source>Nothing can be read of the database of {path}. Its newest sound backup is of {moment}.</source>
        <translation>Rien ne peut être lu de la base de données de {path}. Sa sauvegarde intacte la plus récente date de {moment}.</translation>
    </message>
    <message>
        <source>If that takes its place, what was changed since is lost. The damaged file is kept.</source>
        <translation>Si elle prend sa place, ce qui a été changé depuis est perdu. Le fichier endommagé est conservé.</translation>
    </message>
    <message>
        <source>{count} things are damaged in {path}; {found} of them can be brought back.</source>
        <translation>Éléments endommagés dans {path}&#xa0;: {count}&#x202f;; peuvent être rétablis&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>All else stays as it is. What was damaged is kept.</source>
        <translation>Tout le reste demeure tel quel. Ce qui était endommagé est conservé.</translation>
    </message>
    <message>
        <source>Still damaged in {path}: {count}. No backup that was found has it.</source>
        <translation>Encore endommagé dans {path}&#xa0;: {count}. Aucune sauvegarde trouvée ne le contient.</translation>
    </message>
    <message>
        <source>Connect the disk with your backups and repair it again.</source>
        <translation>Branchez le disque de vos sauvegardes et réparez à nouveau.</translation>
    </message>
</context>
<context>
    <name>ArchiveForm</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>ArchivePresenter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Annuler&#xa0;: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Rétablir&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Annuler&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Index current</source>
        <translation>Index à jour</translation>
    </message>
    <message>
        <source>Index to be rebuilt</source>
        <translation>Index à reconstruire</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aucune sauvegarde</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>Dernière sauvegarde&#xa0;: {when}</translation>
    </message>
    <message>
        <source>{count} thing is damaged or missing.</source>
        <translation>{count} élément est endommagé ou manquant.</translation>
    </message>
    <message>
        <source>{count} things are damaged or missing.</source>
        <translation>{count} éléments sont endommagés ou manquants.</translation>
    </message>
    <message>
        <source>Archive health tells what, and what can bring it back.</source>
        <translation>«&#x202f;État des archives&#x202f;» dit lesquels, et ce qui peut les rétablir.</translation>
    </message>
    <message>
        <source>Archive health</source>
        <translation>État des archives</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>{place} is not connected</source>
        <translation>{place} n’est pas branché</translation>
    </message>
    <message>
        <source>{place} is not connected, last backup there {when}</source>
        <translation>{place} n’est pas branché&#x202f;; dernière sauvegarde&#xa0;: {when}</translation>
    </message>
    <message>
        <source>{count} file intact, {time}</source>
        <translation>{count} fichier intact, {time}</translation>
    </message>
    <message>
        <source>{count} files intact, {time}</source>
        <translation>{count} fichiers intacts, {time}</translation>
    </message>
    <message>
        <source>{count} thing damaged, {time}</source>
        <translation>{count} élément endommagé, {time}</translation>
    </message>
    <message>
        <source>{count} things damaged, {time}</source>
        <translation>{count} éléments endommagés, {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <source>Verifying every file</source>
        <translation>Vérification de tous les fichiers</translation>
    </message>
    <message>
        <source>The database, the index and {count} file are intact.</source>
        <translation>La base de données, l’index et {count} fichier sont intacts.</translation>
    </message>
    <message>
        <source>The database, the index and {count} files are intact.</source>
        <translation>La base de données, l’index et {count} fichiers sont intacts.</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>L’index de recherche a été reconstruit.</translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation>Reconstruction de l’index de recherche</translation>
    </message>
</context>
<context>
    <name>BackupPresenter</name>
    <message>
        <source>Copying the whole archive</source>
        <translation>Copie de l’ensemble des archives</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>{count} file is missing or damaged and could not be backed up.</source>
        <translation>{count} fichier est manquant ou endommagé et n’a pas pu être sauvegardé.</translation>
    </message>
    <message>
        <source>{count} files are missing or damaged and could not be backed up.</source>
        <translation>{count} fichiers sont manquants ou endommagés et n’ont pas pu être sauvegardés.</translation>
    </message>
    <message>
        <source>{count} row of the database refers to one that is gone.</source>
        <translation>{count} ligne de la base de données renvoie à une qui a disparu.</translation>
    </message>
    <message>
        <source>{count} rows of the database refer to rows that are gone.</source>
        <translation>{count} lignes de la base de données renvoient à des lignes qui ont disparu.</translation>
    </message>
    <message>
        <source>Verify names what is damaged.</source>
        <translation>La vérification indique ce qui est endommagé.</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>The archive was backed up to {path}.</source>
        <translation>Les archives ont été sauvegardées dans {path}.</translation>
    </message>
    <message>
        <source>{count} row of the database is damaged and was backed up as it is.</source>
        <translation>{count} ligne de la base de données est endommagée et a été sauvegardée telle quelle.</translation>
    </message>
    <message>
        <source>{count} rows of the database are damaged and were backed up as they are.</source>
        <translation>{count} lignes de la base de données sont endommagées et ont été sauvegardées telles quelles.</translation>
    </message>
    <message>
        <source>Copy the whole archive into one file</source>
        <translation>Copier l’ensemble des archives dans un seul fichier</translation>
    </message>
    <message>
        <source>Whole archive (*.zip)</source>
        <translation>Archives entières (*.zip)</translation>
    </message>
    <message>
        <source>The whole archive was copied to {path}.</source>
        <translation>L’ensemble des archives a été copié dans {path}.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>every day</source>
        <translation>quotidienne</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>avant une mise à niveau</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant une importation</translation>
    </message>
    <message>
        <source>The database alone: of each file there is one, in this archive.</source>
        <translation>La base de données seule&#xa0;: de chaque fichier il n’y en a qu’un, dans ces archives.</translation>
    </message>
    <message>
        <source>This archive’s own folder</source>
        <translation>Le dossier des archives elles-mêmes</translation>
    </message>
    <message>
        <source>No second place yet</source>
        <translation>Pas encore de second endroit</translation>
    </message>
    <message>
        <source>A folder on another disk keeps the database and every file, should this disk be lost.</source>
        <translation>Un dossier sur un autre disque garde la base de données et tous les fichiers, au cas où ce disque serait perdu.</translation>
    </message>
    <message>
        <source>The database and every file.</source>
        <translation>La base de données et tous les fichiers.</translation>
    </message>
    <message>
        <source>Not connected. No backup was made there yet.</source>
        <translation>Non branché. Aucune sauvegarde n’y a encore été faite.</translation>
    </message>
    <message>
        <source>Not connected. The last backup there was made on {moment}.</source>
        <translation>Non branché. La dernière sauvegarde y a été faite le {moment}.</translation>
    </message>
    <message>
        <source>{files}, {count} missing</source>
        <translation>{files}, {count} manquants</translation>
    </message>
    <message>
        <source>{files}, {count} missing</source>
        <comment>one</comment>
        <translation>{files}, {count} manquant</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>{files}, {count} damaged row</source>
        <translation>{files}, {count} ligne endommagée</translation>
    </message>
    <message>
        <source>{files}, {count} damaged rows</source>
        <translation>{files}, {count} lignes endommagées</translation>
    </message>
    <message>
        <source>with damage</source>
        <translation>avec des dommages</translation>
    </message>
    <message>
        <source>this archive</source>
        <translation>ces archives</translation>
    </message>
    <message>
        <source>Kept: the last of each of {days} days, {weeks} weeks and {months} months.</source>
        <translation>Conservées&#xa0;: la dernière de chacun de {days} jours, {weeks} semaines et {months} mois.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>{count} backup</source>
        <translation>{count} sauvegarde</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} sauvegardes</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Tout montrer ({count})</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aucune sauvegarde</translation>
    </message>
    <message>
        <source>Newest {moment}</source>
        <translation>Dernière&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Choose a folder on another disk…</source>
        <translation>Choisir un dossier sur un autre disque…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>The backups that are there stay.</source>
        <translation>Les sauvegardes qui s’y trouvent restent.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Restore this backup into a new folder…</source>
        <translation>Restaurer cette sauvegarde dans un nouveau dossier…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Where are backups to go as well?</source>
        <translation>Où les sauvegardes doivent-elles aller aussi&#x202f;?</translation>
    </message>
    <message>
        <source>In which folder is the restored archive to be made?</source>
        <translation>Dans quel dossier faut-il créer les archives restaurées&#x202f;?</translation>
    </message>
</context>
<context>
    <name>BriefMaker</name>
    <message>
        <source>May be quoted</source>
        <translation>Peut être cité</translation>
    </message>
    <message>
        <source>May be quoted under a pseudonym</source>
        <translation>Peut être cité sous pseudonyme</translation>
    </message>
    <message>
        <source>May not be quoted</source>
        <translation>Ne peut pas être cité</translation>
    </message>
    <message>
        <source>{form}, {date}</source>
        <translation>{form}, {date}</translation>
    </message>
    <message>
        <source>{consent}: {uses}.</source>
        <translation>{consent}&#xa0;: {uses}.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>{level} until {date}</source>
        <translation>{level} (échéance&#xa0;: {date})</translation>
    </message>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (pseudonyme)</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>Source of the transcript</source>
        <translation>Source de la transcription</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, partie {part}</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Une erreur est survenue</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of yours.</source>
        <translation>C’est une faute du programme, et non la vôtre.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Everything you did before is saved. If it happens again, send this report to those who look after the program; it holds no words and no names from your archive.</source>
        <translation>Tout ce que vous avez fait avant est enregistré. Si l’erreur se reproduit, envoyez ce rapport aux responsables du programme&#x202f;; il ne contient ni paroles ni noms tirés de vos archives.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>Ajouter une valeur</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show before and after</source>
        <translation>Montrer avant et après</translation>
    </message>
    <message>
        <source>Hide before and after</source>
        <translation>Masquer avant et après</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} sélectionné(s)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
</context>
<context>
    <name>BulkMarks</name>
    <message>
        <source>+ {value}</source>
        <translation>+ {value}</translation>
    </message>
    <message>
        <source>− {value}</source>
        <translation>− {value}</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>l’a déjà</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>ne l’a pas</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>déjà ainsi</translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message>
        <source>{count} changes</source>
        <translation>{count} change</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>{count} changent</translation>
    </message>
    <message>
        <source>{count} is so already</source>
        <translation>{count} est déjà ainsi</translation>
    </message>
    <message>
        <source>{count} are so already</source>
        <translation>{count} sont déjà ainsi</translation>
    </message>
    <message>
        <source>{count} has nobody or nothing that it could be said of</source>
        <translation>{count} n’a personne ni rien à quoi l’appliquer</translation>
    </message>
    <message>
        <source>{count} changes, underlined above</source>
        <translation>{count} change, souligné ci-dessus</translation>
    </message>
    <message>
        <source>{count} change, underlined above</source>
        <translation>{count} changent, soulignés ci-dessus</translation>
    </message>
    <message>
        <source>{count} have nobody or nothing that it could be said of</source>
        <translation>{count} n’ont personne ni rien à quoi l’appliquer</translation>
    </message>
    <message>
        <source>{code}: {before} → {after}</source>
        <translation>{code}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… et {count} de plus</translation>
    </message>
    <message>
        <source>{count} has it already</source>
        <translation>{count} l’a déjà</translation>
    </message>
    <message>
        <source>{count} have it already</source>
        <translation>{count} l’ont déjà</translation>
    </message>
    <message>
        <source>{count} does not have it</source>
        <translation>{count} ne l’a pas</translation>
    </message>
    <message>
        <source>{count} do not have it</source>
        <translation>{count} ne l’ont pas</translation>
    </message>
    <message>
        <source>{count} is empty already</source>
        <translation>{count} est déjà vide</translation>
    </message>
    <message>
        <source>{count} are empty already</source>
        <translation>{count} sont déjà vides</translation>
    </message>
    <message>
        <source>One undo takes it back: “Undo: {change}”</source>
        <translation>Une seule annulation suffit à revenir en arrière&#xa0;: «&#x202f;Annuler&#xa0;: {change}&#x202f;»</translation>
    </message>
    <message>
        <source>Set in {count} testimony</source>
        <translation>Définir dans {count} témoignage</translation>
    </message>
    <message>
        <source>Set in {count} testimonies</source>
        <translation>Définir dans {count} témoignages</translation>
    </message>
    <message>
        <source>Add to {count} testimony</source>
        <translation>Ajouter à {count} témoignage</translation>
    </message>
    <message>
        <source>Add to {count} testimonies</source>
        <translation>Ajouter à {count} témoignages</translation>
    </message>
    <message>
        <source>Remove from {count} testimony</source>
        <translation>Retirer de {count} témoignage</translation>
    </message>
    <message>
        <source>Remove from {count} testimonies</source>
        <translation>Retirer de {count} témoignages</translation>
    </message>
    <message>
        <source>Replace in {count} testimony</source>
        <translation>Remplacer dans {count} témoignage</translation>
    </message>
    <message>
        <source>Replace in {count} testimonies</source>
        <translation>Remplacer dans {count} témoignages</translation>
    </message>
    <message>
        <source>Clear in {count} testimony</source>
        <translation>Vider dans {count} témoignage</translation>
    </message>
    <message>
        <source>Clear in {count} testimonies</source>
        <translation>Vider dans {count} témoignages</translation>
    </message>
    <message>
        <source>Done: {change}.</source>
        <translation>Fait&#xa0;: {change}.</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} sur {total}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes} min</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>ChangeLabel</name>
    <message>
        <source>edit {field} of {code}</source>
        <translation>modifier {field} de {code}</translation>
    </message>
    <message>
        <source>set {field} of {count} testimonies</source>
        <translation>définir {field} de {count} témoignages</translation>
    </message>
    <message>
        <source>add {field} to {count} testimonies</source>
        <translation>ajouter {field} à {count} témoignages</translation>
    </message>
    <message>
        <source>remove {field} from {count} testimonies</source>
        <translation>retirer {field} de {count} témoignages</translation>
    </message>
    <message>
        <source>replace {field} in {count} testimonies</source>
        <translation>remplacer {field} dans {count} témoignages</translation>
    </message>
    <message>
        <source>clear {field} of {count} testimonies</source>
        <translation>vider {field} de {count} témoignages</translation>
    </message>
    <message>
        <source>add testimony {code}</source>
        <translation>ajouter le témoignage {code}</translation>
    </message>
    <message>
        <source>delete {code}</source>
        <translation>supprimer {code}</translation>
    </message>
    <message>
        <source>delete {count} testimonies</source>
        <translation>supprimer {count} témoignages</translation>
    </message>
    <message>
        <source>add a person to {code}</source>
        <translation>ajouter une personne à {code}</translation>
    </message>
    <message>
        <source>take a person out of {code}</source>
        <translation>retirer une personne de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a person in {code}</source>
        <translation>modifier {field} d’une personne de {code}</translation>
    </message>
    <message>
        <source>import {count} testimonies</source>
        <translation>importer {count} témoignages</translation>
    </message>
    <message>
        <source>edit a passage of {code}</source>
        <translation>modifier un passage de {code}</translation>
    </message>
    <message>
        <source>edit the speaker of a passage of {code}</source>
        <translation>modifier le/la locuteur/trice d’un passage de {code}</translation>
    </message>
    <message>
        <source>rename a speaker of {code}</source>
        <translation>renommer un/e locuteur/trice de {code}</translation>
    </message>
    <message>
        <source>say who a speaker of {code} is</source>
        <translation>indiquer qui est un/e locuteur/trice de {code}</translation>
    </message>
    <message>
        <source>split a passage of {code}</source>
        <translation>diviser un passage de {code}</translation>
    </message>
    <message>
        <source>merge {count} passages of {code}</source>
        <translation>fusionner {count} passages de {code}</translation>
    </message>
    <message>
        <source>add a passage to {code}</source>
        <translation>ajouter un passage à {code}</translation>
    </message>
    <message>
        <source>delete a passage of {code}</source>
        <translation>supprimer un passage de {code}</translation>
    </message>
    <message>
        <source>delete {count} passages of {code}</source>
        <translation>supprimer {count} passages de {code}</translation>
    </message>
    <message>
        <source>set the times of a passage of {code}</source>
        <translation>définir les temps d’un passage de {code}</translation>
    </message>
    <message>
        <source>shift the times of {count} passages of {code}</source>
        <translation>décaler les temps de {count} passages de {code}</translation>
    </message>
    <message>
        <source>estimate the times of {count} passages of {code}</source>
        <translation>estimer les temps de {count} passages de {code}</translation>
    </message>
    <message>
        <source>add a transcript to {code}</source>
        <translation>ajouter une transcription à {code}</translation>
    </message>
    <message>
        <source>keep a quote from {code}</source>
        <translation>garder une citation de {code}</translation>
    </message>
    <message>
        <source>keep {count} quotes</source>
        <translation>garder {count} citations</translation>
    </message>
    <message>
        <source>edit a quote from {code}</source>
        <translation>modifier une citation de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a quote from {code}</source>
        <translation>modifier {field} d’une citation de {code}</translation>
    </message>
    <message>
        <source>set {field} of {count} quotes</source>
        <translation>définir {field} de {count} citations</translation>
    </message>
    <message>
        <source>add {field} to {count} quotes</source>
        <translation>ajouter {field} à {count} citations</translation>
    </message>
    <message>
        <source>remove {field} from {count} quotes</source>
        <translation>retirer {field} de {count} citations</translation>
    </message>
    <message>
        <source>replace {field} in {count} quotes</source>
        <translation>remplacer {field} dans {count} citations</translation>
    </message>
    <message>
        <source>clear {field} of {count} quotes</source>
        <translation>vider {field} de {count} citations</translation>
    </message>
    <message>
        <source>move a quote from {code}</source>
        <translation>déplacer une citation de {code}</translation>
    </message>
    <message>
        <source>move {count} quotes</source>
        <translation>déplacer {count} citations</translation>
    </message>
    <message>
        <source>give up a quote from {code}</source>
        <translation>supprimer une citation de {code}</translation>
    </message>
    <message>
        <source>give up {count} quotes</source>
        <translation>supprimer {count} citations</translation>
    </message>
    <message>
        <source>create selection {name}</source>
        <translation>créer la sélection {name}</translation>
    </message>
    <message>
        <source>rename selection {name}</source>
        <translation>renommer la sélection {name}</translation>
    </message>
    <message>
        <source>delete selection {name}</source>
        <translation>supprimer la sélection {name}</translation>
    </message>
    <message>
        <source>add {count} to selection {name}</source>
        <translation>ajouter {count} à la sélection {name}</translation>
    </message>
    <message>
        <source>edit a text in selection {name}</source>
        <translation>modifier un texte dans la sélection {name}</translation>
    </message>
    <message>
        <source>edit a note in selection {name}</source>
        <translation>modifier une note dans la sélection {name}</translation>
    </message>
    <message>
        <source>add a heading to selection {name}</source>
        <translation>ajouter un intertitre à la sélection {name}</translation>
    </message>
    <message>
        <source>rename a heading in selection {name}</source>
        <translation>renommer un intertitre de la sélection {name}</translation>
    </message>
    <message>
        <source>add a text to selection {name}</source>
        <translation>ajouter un texte à la sélection {name}</translation>
    </message>
    <message>
        <source>add a note to selection {name}</source>
        <translation>ajouter une note à la sélection {name}</translation>
    </message>
    <message>
        <source>move in selection {name}</source>
        <translation>déplacer dans la sélection {name}</translation>
    </message>
    <message>
        <source>take {count} out of selection {name}</source>
        <translation>retirer {count} de la sélection {name}</translation>
    </message>
    <message>
        <source>add vocabularies</source>
        <translation>ajouter des vocabulaires</translation>
    </message>
    <message>
        <source>add {count} files to {code}</source>
        <translation>ajouter {count} fichiers à {code}</translation>
    </message>
    <message>
        <source>add a file to {code}</source>
        <translation>ajouter un fichier à {code}</translation>
    </message>
    <message>
        <source>edit {field} of a file of {code}</source>
        <translation>modifier {field} d’un fichier de {code}</translation>
    </message>
    <message>
        <source>replace a file of {code}</source>
        <translation>remplacer un fichier de {code}</translation>
    </message>
    <message>
        <source>bring back a version of a file of {code}</source>
        <translation>rétablir une version d’un fichier de {code}</translation>
    </message>
    <message>
        <source>take a file out of {code}</source>
        <translation>retirer un fichier de {code}</translation>
    </message>
    <message>
        <source>read a transcript of {code}</source>
        <translation>lire une transcription de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a transcript of {code}</source>
        <translation>modifier {field} d’une transcription de {code}</translation>
    </message>
    <message>
        <source>edit {field} of {count} passages of {code}</source>
        <translation>modifier {field} de {count} passages de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a passage of {code}</source>
        <translation>modifier {field} d’un passage de {code}</translation>
    </message>
    <message>
        <source>arrange the people of {code}</source>
        <translation>ordonner les personnes de {code}</translation>
    </message>
    <message>
        <source>attach a consent form to {code}</source>
        <translation>joindre un formulaire de consentement à {code}</translation>
    </message>
    <message>
        <source>set {field} of {code} back</source>
        <translation>rétablir {field} de {code}</translation>
    </message>
    <message>
        <source>add theme “{name}”</source>
        <translation>ajouter le thème «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>add role “{name}”</source>
        <translation>ajouter le rôle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>add project “{name}”</source>
        <translation>ajouter le projet «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>expect country {name}</source>
        <translation>prévoir le pays {name}</translation>
    </message>
    <message>
        <source>edit theme “{name}”</source>
        <translation>modifier le thème «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>edit role “{name}”</source>
        <translation>modifier le rôle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>edit project “{name}”</source>
        <translation>modifier le projet «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename keyword “{name}”</source>
        <translation>renommer le mot-clé «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename institution “{name}”</source>
        <translation>renommer l’institution «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename collection “{name}”</source>
        <translation>renommer la collection «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename series “{name}”</source>
        <translation>renommer la série «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>move theme “{name}”</source>
        <translation>déplacer le thème «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>move role “{name}”</source>
        <translation>déplacer le rôle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>move country {name}</source>
        <translation>déplacer le pays {name}</translation>
    </message>
    <message>
        <source>merge theme “{name}” into “{into}”</source>
        <translation>fusionner le thème «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge role “{name}” into “{into}”</source>
        <translation>fusionner le rôle «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge project “{name}” into “{into}”</source>
        <translation>fusionner le projet «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge keyword “{name}” into “{into}”</source>
        <translation>fusionner le mot-clé «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge institution “{name}” into “{into}”</source>
        <translation>fusionner l’institution «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge collection “{name}” into “{into}”</source>
        <translation>fusionner la collection «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>merge series “{name}” into “{into}”</source>
        <translation>fusionner la série «&#x202f;{name}&#x202f;» avec «&#x202f;{into}&#x202f;»</translation>
    </message>
    <message>
        <source>delete theme “{name}”</source>
        <translation>supprimer le thème «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>delete role “{name}”</source>
        <translation>supprimer le rôle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>delete project “{name}”</source>
        <translation>supprimer le projet «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>expect country {name} no more</source>
        <translation>ne plus prévoir le pays {name}</translation>
    </message>
    <message>
        <source>copy {code} as {new}</source>
        <translation>copier {code} comme {new}</translation>
    </message>
    <message>
        <source>add testimony {code} from template “{name}”</source>
        <translation>ajouter le témoignage {code} depuis le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>keep {code} as template “{name}”</source>
        <translation>garder {code} comme modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename template “{name}”</source>
        <translation>renommer le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>delete template “{name}”</source>
        <translation>supprimer le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>put a quote from {code} on other words</source>
        <translation>placer une citation de {code} sur d’autres mots</translation>
    </message>
    <message>
        <source>keep the words of a quote from {code} as they were</source>
        <translation>conserver les mots d’une citation de {code} tels qu’ils étaient</translation>
    </message>
    <message>
        <source>propose passages for {code}</source>
        <translation>proposer des passages pour {code}</translation>
    </message>
    <message>
        <source>save search “{name}”</source>
        <translation>enregistrer la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>change search “{name}”</source>
        <translation>modifier la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>rename search “{name}”</source>
        <translation>renommer la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>delete search “{name}”</source>
        <translation>supprimer la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>duplicate selection {name}</source>
        <translation>dupliquer la sélection {name}</translation>
    </message>
    <message>
        <source>merge {count} selections into {name}</source>
        <translation>fusionner {count} sélections en {name}</translation>
    </message>
    <message>
        <source>split selection {name} into {count}</source>
        <translation>diviser la sélection {name} en {count}</translation>
    </message>
    <message>
        <source>refresh selection {name}</source>
        <translation>actualiser la sélection {name}</translation>
    </message>
    <message>
        <source>forget the searches of selection {name}</source>
        <translation>oublier les recherches de la sélection {name}</translation>
    </message>
    <message>
        <source>accept a correction of a quote from {code}</source>
        <translation>accepter une correction d’une citation de {code}</translation>
    </message>
    <message>
        <source>accept {count} corrections of quotes</source>
        <translation>accepter {count} corrections de citations</translation>
    </message>
</context>
<context>
    <name>ChangedField</name>
    <message>
        <source>access</source>
        <translation>l’accès</translation>
    </message>
    <message>
        <source>reason of access</source>
        <translation>la raison de l’accès</translation>
    </message>
    <message>
        <source>end of access</source>
        <translation>l’échéance de l’accès</translation>
    </message>
    <message>
        <source>file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>biography</source>
        <translation>la biographie</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>l’année de naissance</translation>
    </message>
    <message>
        <source>code</source>
        <translation>le code</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>la collection</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>le consentement</translation>
    </message>
    <message>
        <source>date of consent</source>
        <translation>la date du consentement</translation>
    </message>
    <message>
        <source>uses agreed to</source>
        <translation>les usages consentis</translation>
    </message>
    <message>
        <source>country</source>
        <translation>le pays</translation>
    </message>
    <message>
        <source>date</source>
        <translation>la date</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>le matériel</translation>
    </message>
    <message>
        <source>funder</source>
        <translation>le financeur</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>le genre</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>les ODD</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>l’institution</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>les mots-clés</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>le type</translation>
    </message>
    <message>
        <source>label</source>
        <translation>le libellé</translation>
    </message>
    <message>
        <source>language</source>
        <translation>la langue</translation>
    </message>
    <message>
        <source>main ideas</source>
        <translation>les idées principales</translation>
    </message>
    <message>
        <source>name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>les notes</translation>
    </message>
    <message>
        <source>part</source>
        <translation>la fonction</translation>
    </message>
    <message>
        <source>number of the part</source>
        <translation>le numéro de la partie</translation>
    </message>
    <message>
        <source>place</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>project</source>
        <translation>le projet</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>le pseudonyme</translation>
    </message>
    <message>
        <source>related material</source>
        <translation>les documents associés</translation>
    </message>
    <message>
        <source>consent at release</source>
        <translation>le consentement à la diffusion</translation>
    </message>
    <message>
        <source>date of release</source>
        <translation>la date de la diffusion</translation>
    </message>
    <message>
        <source>uses at release</source>
        <translation>les usages à la diffusion</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>le dépôt</translation>
    </message>
    <message>
        <source>statement of rights</source>
        <translation>la mention des droits</translation>
    </message>
    <message>
        <source>role</source>
        <translation>le rôle</translation>
    </message>
    <message>
        <source>series</source>
        <translation>la série</translation>
    </message>
    <message>
        <source>status</source>
        <translation>le statut</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>le résumé</translation>
    </message>
    <message>
        <source>the main idea</source>
        <translation>l’idée principale</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the star</source>
        <translation>l’étoile</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>les thèmes</translation>
    </message>
    <message>
        <source>title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>consent form</source>
        <translation>formulaire de consentement</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>name of a search</source>
        <translation>nom d’une recherche</translation>
    </message>
    <message>
        <source>name of a selection</source>
        <translation>nom d’une sélection</translation>
    </message>
    <message>
        <source>name of a template</source>
        <translation>nom d’un modèle</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>star</source>
        <translation>étoile</translation>
    </message>
    <message>
        <source>use</source>
        <translation>usage</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>synonyms</source>
        <translation>synonymes</translation>
    </message>
</context>
<context>
    <name>ChecksSection</name>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Rien n’a encore été vérifié.</translation>
    </message>
</context>
<context>
    <name>ChoiceChips</name>
    <message>
        <source>Remove {name}</source>
        <translation>Enlever {name}</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Edit vocabulary…</source>
        <translation>Modifier le vocabulaire…</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Group by {field}</source>
        <translation>Grouper par {field}</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Where a testimony says nothing</source>
        <translation>Si un témoignage n’indique rien</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Interprétation</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>lu comme</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Quelle commande&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>a title</source>
        <translation>un titre</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>la date</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>un pays</translation>
    </message>
    <message>
        <source>who is interviewed</source>
        <translation>qui est interviewé</translation>
    </message>
    <message>
        <source>a language</source>
        <translation>une langue</translation>
    </message>
    <message>
        <source>a summary</source>
        <translation>un résumé</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>un thème</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>une transcription</translation>
    </message>
    <message>
        <source>the transcript reviewed</source>
        <translation>la révision de la transcription</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>le consentement</translation>
    </message>
    <message>
        <source>leave to publish</source>
        <translation>l’autorisation de publier</translation>
    </message>
    <message>
        <source>For “{status}” is still missing:</source>
        <translation>Pour «&#x202f;{status}&#x202f;», il manque encore&#xa0;:</translation>
    </message>
    <message>
        <source>Everything is there for “{status}”.</source>
        <translation>Rien ne manque pour «&#x202f;{status}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>ConcordanceActions</name>
    <message>
        <source>Export the concordance</source>
        <translation>Exporter la concordance</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>concordance</translation>
    </message>
    <message>
        <source>{count} line was copied.</source>
        <translation>{count} ligne a été copiée.</translation>
    </message>
    <message>
        <source>{count} lines were copied.</source>
        <translation>{count} lignes ont été copiées.</translation>
    </message>
    <message>
        <source>Nothing was copied: none of these lines may leave the archive.</source>
        <translation>Rien n’a été copié&#xa0;: aucune de ces lignes ne peut quitter les archives.</translation>
    </message>
    <message>
        <source>{count} line was exported to {file}.</source>
        <translation>{count} ligne a été exportée dans {file}.</translation>
    </message>
    <message>
        <source>{count} lines were exported to {file}.</source>
        <translation>{count} lignes ont été exportées dans {file}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>What comes from {count} place may not leave.</source>
        <translation>Ce qui vient de {count} endroit ne peut pas sortir.</translation>
    </message>
    <message>
        <source>What comes from {count} places may not leave.</source>
        <translation>Ce qui vient de {count} endroits ne peut pas sortir.</translation>
    </message>
    <message>
        <source>{code}: {reason}</source>
        <translation>{code}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>ConcordanceList</name>
    <message>
        <source>Concordance</source>
        <translation>Concordance</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>kept as a quote</source>
        <translation>gardé comme citation</translation>
    </message>
</context>
<context>
    <name>ConcordancePresenter</name>
    <message>
        <source>There are no words to show in their place</source>
        <translation>Il n’y a pas de mots à montrer à leur place</translation>
    </message>
    <message>
        <source>Type words: a concordance has one line for every place where they were said.</source>
        <translation>Saisissez des mots&#xa0;: une concordance a une ligne pour chaque endroit où ils ont été dits.</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} ligne</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>the first {count} lines</source>
        <translation>les {count} premières lignes</translation>
    </message>
</context>
<context>
    <name>ConcordanceView</name>
    <message>
        <source>Reading the concordance</source>
        <translation>Lecture de la concordance</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the concordance as a table</source>
        <translation>Exporter la concordance comme tableau</translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CorrectionRow</name>
    <message>
        <source>In the archive</source>
        <translation>Dans les archives</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Dans le document</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Commentaire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Main idea of {count} quote</source>
        <translation>Idée principale de {count} citation</translation>
    </message>
    <message>
        <source>Main idea of {count} quotes</source>
        <translation>Idée principale de {count} citations</translation>
    </message>
    <message>
        <source>It was changed in the archive as well since the document was exported.</source>
        <translation>Elle a aussi été modifiée dans les archives depuis l’exportation du document.</translation>
    </message>
    <message>
        <source>It stands several times in the document, each time otherwise; accept one of them.</source>
        <translation>Elle figure plusieurs fois dans le document, chaque fois autrement&#x202f;; acceptez-en une.</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>Create an archive</source>
        <translation>Créer des archives</translation>
    </message>
    <message>
        <source>All of this can be changed later. Nothing leaves this computer.</source>
        <translation>Tout cela peut être changé plus tard. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Create archive</source>
        <translation>Créer les archives</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>DamagePresenter</name>
    <message>
        <source>Looking for what can bring it back</source>
        <translation>Recherche de ce qui peut le rétablir</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Open the archive anew</source>
        <translation>Rouvrir les archives</translation>
    </message>
</context>
<context>
    <name>DamageSection</name>
    <message>
        <source>Damaged or lost</source>
        <translation>Endommagé ou perdu</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Témoignage</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What can bring it back</source>
        <translation>Ce qui peut le rétablir</translation>
    </message>
    <message>
        <source>What is damaged or lost</source>
        <translation>Ce qui est endommagé ou perdu</translation>
    </message>
    <message>
        <source>Looking for what can bring it back</source>
        <translation>Recherche de ce qui peut le rétablir</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Look for it in a folder…</source>
        <translation>Le chercher dans un dossier…</translation>
    </message>
    <message>
        <source>Give up as lost…</source>
        <translation>Donner pour perdu…</translation>
    </message>
    <message>
        <source>Where may it still be whole?</source>
        <translation>Où peut-il être encore entier&#x202f;?</translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>no testimony refers to it</source>
        <translation>aucun témoignage n’y renvoie</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>not that of the testimonies</source>
        <translation>n’est pas celui des témoignages</translation>
    </message>
    <message>
        <source>given up as lost</source>
        <translation>donné pour perdu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>came from nowhere</source>
        <translation>de provenance inconnue</translation>
    </message>
    <message>
        <source>its checksum was altered</source>
        <translation>sa somme de contrôle a été altérée</translation>
    </message>
    <message>
        <source>does no harm</source>
        <translation>sans conséquence</translation>
    </message>
    <message>
        <source>found again should it come back</source>
        <translation>sera reconnu s’il revient</translation>
    </message>
    <message>
        <source>looking for it…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>was not looked for</source>
        <translation>n’a pas été recherché</translation>
    </message>
    <message>
        <source>nothing within reach, the second place is not connected</source>
        <translation>rien à portée, le second endroit n’est pas branché</translation>
    </message>
    <message>
        <source>nothing within reach</source>
        <translation>rien à portée</translation>
    </message>
    <message>
        <source>its record</source>
        <translation>sa fiche</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>l’index de recherche</translation>
    </message>
    <message>
        <source>the database: {message}</source>
        <translation>la base de données&#xa0;: {message}</translation>
    </message>
    <message>
        <source>{source}, as it was then: nothing tells whether it was changed since</source>
        <translation>{source}, tel qu’alors&#xa0;: rien n’indique s’il y a eu des modifications depuis</translation>
    </message>
    <message>
        <source>the backup of {moment}</source>
        <translation>la sauvegarde du {moment}</translation>
    </message>
    <message>
        <source>the backup of {moment} in {place}</source>
        <translation>la sauvegarde du {moment} dans {place}</translation>
    </message>
    <message>
        <source>the archive’s own log of changes</source>
        <translation>le journal des changements des archives</translation>
    </message>
    <message>
        <source>can be made anew</source>
        <translation>peut être reconstruit</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <translation>{count} endommagés</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <comment>one</comment>
        <translation>{count} endommagé</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} perdus</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <comment>one</comment>
        <translation>{count} perdu</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Repair {count} thing…</source>
        <translation>Réparer {count} élément…</translation>
    </message>
    <message>
        <source>Repair {count} things…</source>
        <translation>Réparer {count} éléments…</translation>
    </message>
    <message>
        <source>Bring back {count} thing?</source>
        <translation>Rétablir {count} élément&#x202f;?</translation>
    </message>
    <message>
        <source>Bring back {count} things?</source>
        <translation>Rétablir {count} éléments&#x202f;?</translation>
    </message>
    <message>
        <source>{name}: {source}.</source>
        <translation>{name}&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>The database is written anew: the archive is closed for it, and opened again.</source>
        <translation>La base de données est réécrite&#xa0;: pour cela, les archives sont fermées, puis rouvertes.</translation>
    </message>
    <message>
        <source>What is damaged now is set aside in the archive’s folder “damaged” and never deleted.</source>
        <translation>Ce qui est endommagé maintenant est mis de côté dans le dossier «&#x202f;damaged&#x202f;» des archives et n’est jamais supprimé.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Give up {count} thing as lost?</source>
        <translation>Donner {count} élément pour perdu&#x202f;?</translation>
    </message>
    <message>
        <source>Give up {count} things as lost?</source>
        <translation>Donner {count} éléments pour perdus&#x202f;?</translation>
    </message>
    <message>
        <source>The second place for backups, {path}, is not connected: it may have what is missing.</source>
        <translation>Le second endroit des sauvegardes, {path}, n’est pas branché&#xa0;: il a peut-être ce qui manque.</translation>
    </message>
    <message>
        <source>What is left of a file is set aside, a row is taken as it is now; with one that is gone goes what is part of it. From now on they are told as lost, and no more as damage.</source>
        <translation>Ce qui reste d’un fichier est mis de côté, une ligne est prise telle qu’elle est&#x202f;; avec une ligne disparue part ce qui en fait partie. Désormais, ils sont indiqués comme perdus et non plus comme endommagés.</translation>
    </message>
    <message>
        <source>Give up as lost</source>
        <translation>Donner pour perdu</translation>
    </message>
    <message>
        <source>{count} thing is as it was again.</source>
        <translation>{count} élément est de nouveau comme avant.</translation>
    </message>
    <message>
        <source>{count} things are as they were again.</source>
        <translation>{count} éléments sont de nouveau comme avant.</translation>
    </message>
    <message>
        <source>{count} thing could not be repaired.</source>
        <translation>{count} élément n’a pas pu être réparé.</translation>
    </message>
    <message>
        <source>{count} things could not be repaired.</source>
        <translation>{count} éléments n’ont pas pu être réparés.</translation>
    </message>
    <message>
        <source>{count} thing was given up as lost.</source>
        <translation>{count} élément a été donné pour perdu.</translation>
    </message>
    <message>
        <source>{count} things were given up as lost.</source>
        <translation>{count} éléments ont été donnés pour perdus.</translation>
    </message>
    <message>
        <source>{count} row that referred to that went with it, or refers to nothing now.</source>
        <translation>{count} ligne qui y renvoyait est partie aussi, ou ne renvoie plus à rien.</translation>
    </message>
    <message>
        <source>{count} rows that referred to that went with it, or refer to nothing now.</source>
        <translation>{count} lignes qui y renvoyaient sont parties aussi, ou ne renvoient plus à rien.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
</context>
<context>
    <name>DamagedRows</name>
    <message>
        <source>a setting, {}</source>
        <translation>un réglage, {}</translation>
    </message>
    <message>
        <source>passage {} ({})</source>
        <translation>passage {} ({})</translation>
    </message>
    <message>
        <source>transcript ({})</source>
        <translation>transcription ({})</translation>
    </message>
    <message>
        <source>consent ({})</source>
        <translation>consentement ({})</translation>
    </message>
    <message>
        <source>earlier version {}</source>
        <translation>version antérieure {}</translation>
    </message>
    <message>
        <source>former passage {} of a quote</source>
        <translation>ancien passage {} d’une citation</translation>
    </message>
    <message>
        <source>quote of passage {}</source>
        <translation>citation du passage {}</translation>
    </message>
    <message>
        <source>theme {} of a quote</source>
        <translation>thème {} d’une citation</translation>
    </message>
    <message>
        <source>selection {}, a search that fills it</source>
        <translation>sélection {}, une recherche qui la remplit</translation>
    </message>
    <message>
        <source>selection {}, item {}</source>
        <translation>sélection {}, élément {}</translation>
    </message>
    <message>
        <source>the history of checks, {}</source>
        <translation>l’historique des vérifications, {}</translation>
    </message>
    <message>
        <source>the last check of {}</source>
        <translation>la dernière vérification de {}</translation>
    </message>
    <message>
        <source>the change log, change {}</source>
        <translation>le journal des changements, changement {}</translation>
    </message>
    <message>
        <source>saved search {}</source>
        <translation>recherche enregistrée {}</translation>
    </message>
    <message>
        <source>main idea {}</source>
        <translation>idée principale {}</translation>
    </message>
    <message>
        <source>country {}</source>
        <translation>pays {}</translation>
    </message>
    <message>
        <source>language {}</source>
        <translation>langue {}</translation>
    </message>
    <message>
        <source>theme {}</source>
        <translation>thème {}</translation>
    </message>
    <message>
        <source>role {}</source>
        <translation>rôle {}</translation>
    </message>
    <message>
        <source>goal {}</source>
        <translation>ODD {}</translation>
    </message>
    <message>
        <source>keyword {}</source>
        <translation>mot-clé {}</translation>
    </message>
    <message>
        <source>project {}</source>
        <translation>projet {}</translation>
    </message>
    <message>
        <source>person {}</source>
        <translation>personne {}</translation>
    </message>
    <message>
        <source>speaker {}</source>
        <translation>locuteur/trice {}</translation>
    </message>
    <message>
        <source>selection {}</source>
        <translation>sélection {}</translation>
    </message>
    <message>
        <source>template {}</source>
        <translation>modèle {}</translation>
    </message>
    <message>
        <source>interviewee {}</source>
        <translation>personne interviewée {}</translation>
    </message>
    <message>
        <source>interviewer {}</source>
        <translation>personne qui interviewe {}</translation>
    </message>
    <message>
        <source>transcriber {}</source>
        <translation>personne qui transcrit {}</translation>
    </message>
    <message>
        <source>translator {}</source>
        <translation>personne qui traduit {}</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>une pièce jointe</translation>
    </message>
    <message>
        <source>an earlier version of an attachment</source>
        <translation>une version antérieure d’une pièce jointe</translation>
    </message>
    <message>
        <source>an entry of the history</source>
        <translation>une entrée de l’historique</translation>
    </message>
    <message>
        <source>a change of the history</source>
        <translation>un changement de l’historique</translation>
    </message>
    <message>
        <source>a consent</source>
        <translation>un consentement</translation>
    </message>
    <message>
        <source>a passage that a quote had</source>
        <translation>un passage qu’avait une citation</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>un objectif</translation>
    </message>
    <message>
        <source>a main idea</source>
        <translation>une idée principale</translation>
    </message>
    <message>
        <source>a participation</source>
        <translation>une participation</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>un passage</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>un projet</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>une citation</translation>
    </message>
    <message>
        <source>a theme of a quote</source>
        <translation>un thème d’une citation</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>un rôle</translation>
    </message>
    <message>
        <source>a selection</source>
        <translation>une sélection</translation>
    </message>
    <message>
        <source>an item of a selection</source>
        <translation>un élément d’une sélection</translation>
    </message>
    <message>
        <source>a speaker</source>
        <translation>un/e locuteur/trice</translation>
    </message>
    <message>
        <source>a testimony</source>
        <translation>un témoignage</translation>
    </message>
    <message>
        <source>a goal of a testimony</source>
        <translation>un objectif d’un témoignage</translation>
    </message>
    <message>
        <source>a theme of a testimony</source>
        <translation>un thème d’un témoignage</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>un thème</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>une transcription</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>une entrée</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>le fichier a disparu</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>le fichier est tronqué</translation>
    </message>
    <message>
        <source>the file begins with zeros</source>
        <translation>le fichier commence par des zéros</translation>
    </message>
    <message>
        <source>the header of the file is damaged: what the file begins with</source>
        <translation>l’en-tête du fichier est endommagé&#xa0;: le début du fichier</translation>
    </message>
    <message>
        <source>the header of the file is damaged: how it is to be written and read</source>
        <translation>l’en-tête du fichier est endommagé&#xa0;: comment il s’écrit et se lit</translation>
    </message>
    <message>
        <source>the header of the file is damaged: whose it is</source>
        <translation>l’en-tête du fichier est endommagé&#xa0;: de quel programme il est</translation>
    </message>
    <message>
        <source>the write-ahead log {} is damaged: its last {} changes cannot be read</source>
        <translation>le journal préalable {} est endommagé&#xa0;: ses derniers changements sont illisibles ({})</translation>
    </message>
    <message>
        <source>no checksum of the schema is there</source>
        <translation>la somme de contrôle du schéma manque</translation>
    </message>
    <message>
        <source>the definition of {} is not the one that was written</source>
        <translation>la définition de {} n’est pas celle qui a été écrite</translation>
    </message>
    <message>
        <source>what is damaged keeps other parts from being looked at</source>
        <translation>ce qui est endommagé empêche d’examiner d’autres parties</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} manque</translation>
    </message>
    <message>
        <source>refers to {what} that is gone</source>
        <translation>renvoie à {what} qui n’existe plus</translation>
    </message>
    <message>
        <source>more that are not as they were written ({what}): {count}</source>
        <translation>d’autres qui ne sont pas tels qu’ils ont été écrits ({what})&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>DateHint</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>Understood as: {span}, one of the two</source>
        <translation>Compris comme&#xa0;: {span}, l’une des deux</translation>
    </message>
    <message>
        <source>Understood as: {span}, approximately, and not certain</source>
        <translation>Compris comme&#xa0;: {span}, approximativement et sans certitude</translation>
    </message>
    <message>
        <source>Understood as: {span}, approximately</source>
        <translation>Compris comme&#xa0;: {span}, approximativement</translation>
    </message>
    <message>
        <source>Understood as: {span}, not certain</source>
        <translation>Compris comme&#xa0;: {span}, sans certitude</translation>
    </message>
    <message>
        <source>Understood as: {span}</source>
        <translation>Compris comme&#xa0;: {span}</translation>
    </message>
</context>
<context>
    <name>Designs</name>
    <message>
        <source>The program&apos;s own</source>
        <translation>Celui du programme</translation>
    </message>
    <message>
        <source>The program&apos;s own, US Letter</source>
        <translation>Celui du programme, format lettre (É.-U.)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report, US Letter</source>
        <translation>Rapport, format lettre (É.-U.)</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>the transcript of {code}</source>
        <translation>la transcription de {code}</translation>
    </message>
    <message>
        <source>its codes are others</source>
        <translation>ses codes sont autres</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>c’est un périphérique ou un tube</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>il dépasse {size} Mo</translation>
    </message>
    <message>
        <source>it has a password, or the format of before 2007</source>
        <translation>il a un mot de passe, ou le format d’avant 2007</translation>
    </message>
    <message>
        <source>the file is damaged or cut off</source>
        <translation>le fichier est endommagé ou coupé</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>il est chiffré</translation>
    </message>
    <message>
        <source>it would unpack to more than {size} MB</source>
        <translation>décompressé, il dépasserait {size} Mo</translation>
    </message>
    <message>
        <source>its part {part} is missing or damaged</source>
        <translation>sa partie {part} manque ou est endommagée</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>des sous-titres</translation>
    </message>
    <message>
        <source>it has no cue such as 00:01.000 --&gt; 00:02.000</source>
        <translation>il n’a aucun repère tel que 00:01.000 --&gt; 00:02.000</translation>
    </message>
    <message>
        <source>a TextGrid in Praat&apos;s text form</source>
        <translation>un TextGrid sous la forme texte de Praat</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>il est coupé</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>il contient autre chose</translation>
    </message>
    <message>
        <source>a file of Transcriber</source>
        <translation>un fichier de Transcriber</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>une transcription</translation>
    </message>
    <message>
        <source>no column holds the words spoken</source>
        <translation>aucune colonne ne contient les paroles</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un document Word</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>un classeur Excel</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <source>its content is something else</source>
        <translation>son contenu est autre chose</translation>
    </message>
    <message>
        <source>its text is damaged</source>
        <translation>son texte est endommagé</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>il ne contient pas de texte</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>il a un mot de passe</translation>
    </message>
    <message>
        <source>it is in the format of Word 97</source>
        <translation>il est au format de Word 97</translation>
    </message>
    <message>
        <source>it holds macros</source>
        <translation>il contient des macros</translation>
    </message>
    <message>
        <source>it is no Word document, or broken</source>
        <translation>ce n’est pas un document Word, ou il est abîmé</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no bag of a whole archive</source>
        <translation>ce n’est pas un sac d’archives entières</translation>
    </message>
    <message>
        <source>a newer version of the program made it</source>
        <translation>une version plus récente du programme l’a fait</translation>
    </message>
    <message>
        <source>it is no bag of this program</source>
        <translation>ce n’est pas un sac de ce programme</translation>
    </message>
    <message>
        <source>{member} is neither a file nor a folder</source>
        <translation>{member} n’est ni un fichier ni un dossier</translation>
    </message>
    <message>
        <source>{member} is there twice, in other capitals</source>
        <translation>{member} y est deux fois, avec d’autres majuscules</translation>
    </message>
    <message>
        <source>{member} is missing from it</source>
        <translation>il y manque {member}</translation>
    </message>
    <message>
        <source>{member} is in it, and its lists do not have it</source>
        <translation>il contient {member}, qui n’est pas dans ses listes</translation>
    </message>
    <message>
        <source>{member} leads to a place outside it</source>
        <translation>{member} mène à un endroit hors de lui</translation>
    </message>
    <message>
        <source>its list {member} cannot be read</source>
        <translation>sa liste {member} ne peut pas être lue</translation>
    </message>
    <message>
        <source>{member} is listed twice</source>
        <translation>{member} figure deux fois dans la liste</translation>
    </message>
    <message>
        <source>it does not have as many files and bytes as it says</source>
        <translation>il n’a pas autant de fichiers et d’octets qu’il le dit</translation>
    </message>
    <message>
        <source>it holds {member}, which is no part of an archive</source>
        <translation>il contient {member}, qui ne fait pas partie d’archives</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>son format n’est pas connu</translation>
    </message>
    <message>
        <source>it is no backup of this program, or was cut off</source>
        <translation>ce n’est pas une sauvegarde de ce programme, ou elle a été coupée</translation>
    </message>
    <message>
        <source>{member} could not be read back</source>
        <translation>{member} n’a pas pu être relu</translation>
    </message>
    <message>
        <source>{member} is damaged</source>
        <translation>{member} est endommagé</translation>
    </message>
    <message>
        <source>its database is damaged</source>
        <translation>sa base de données est endommagée</translation>
    </message>
    <message>
        <source>its database is damaged: {problem}</source>
        <translation>sa base de données est endommagée&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>its database is none that this version of the program knows</source>
        <translation>sa base de données n’est pas de celles que cette version du programme connaît</translation>
    </message>
    <message>
        <source>it was changed later</source>
        <translation>cela a été modifié plus tard</translation>
    </message>
    <message>
        <source>its place was taken later</source>
        <translation>sa place a été prise plus tard</translation>
    </message>
    <message>
        <source>it has more than {count} cells</source>
        <translation>il a plus de {count} cellules</translation>
    </message>
    <message>
        <source>it is of another archive</source>
        <translation>elle est d’autres archives</translation>
    </message>
    <message>
        <source>malformed database schema</source>
        <translation>schéma de la base de données mal formé</translation>
    </message>
    <message>
        <source>a row of {table} refers to a missing {parent}</source>
        <translation>une ligne de {table} renvoie à une de {parent} qui manque</translation>
    </message>
    <message>
        <source>row {row} of {table} cannot be read</source>
        <translation>la ligne {row} de {table} est illisible</translation>
    </message>
    <message>
        <source>the header names another schema than the tables have</source>
        <translation>l’en-tête nomme un autre schéma que celui des tables</translation>
    </message>
    <message>
        <source>a copy of it does not have the same rows</source>
        <translation>une copie n’a pas les mêmes lignes</translation>
    </message>
</context>
<context>
    <name>DockPresenter</name>
    <message>
        <source>passage {number} of {total}</source>
        <translation>passage {number} sur {total}</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Partie {part} de {parts}</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>Table of values</source>
        <translation>Tableau de valeurs</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Data for programs</source>
        <translation>Données pour programmes</translation>
    </message>
    <message>
        <source>Bag (BagIt)</source>
        <translation>Sac (BagIt)</translation>
    </message>
</context>
<context>
    <name>DossierPresenter</name>
    <message>
        <source>Nothing of it may leave the archive.</source>
        <translation>Rien n’en peut quitter les archives.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>{count} testimony was exported to {file}.</source>
        <translation>{count} témoignage a été exporté dans {file}.</translation>
    </message>
    <message>
        <source>{count} testimonies were exported to {file}.</source>
        <translation>{count} témoignages ont été exportés dans {file}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>DuplicateLines</name>
    <message>
        <source>{code} has the same recording</source>
        <translation>{code} a le même enregistrement</translation>
    </message>
    <message>
        <source>{code}: same person, same date</source>
        <translation>{code}&#xa0;: même personne, même date</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>a time behind the passage&apos;s start</source>
        <translation>un temps après le début du passage</translation>
    </message>
    <message>
        <source>a time within {between}</source>
        <translation>un temps compris dans {between}</translation>
    </message>
    <message>
        <source>times from 0:00 on</source>
        <translation>des temps à partir de 0:00</translation>
    </message>
    <message>
        <source>times up to {longest}</source>
        <translation>des temps jusqu’à {longest}</translation>
    </message>
    <message>
        <source>a start as well, or no times</source>
        <translation>aussi un début, ou aucun temps</translation>
    </message>
    <message>
        <source>an end that is not before the start, {start}</source>
        <translation>une fin qui ne précède pas le début, {start}</translation>
    </message>
    <message>
        <source>at most {time} earlier</source>
        <translation>au plus {time} plus tôt</translation>
    </message>
    <message>
        <source>a number from 1 to {limit}</source>
        <translation>un nombre de 1 à {limit}</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>l’un de {choices}</translation>
    </message>
    <message>
        <source>a value; to empty the field, clear it</source>
        <translation>une valeur&#x202f;; pour vider le champ, utilisez Vider</translation>
    </message>
    <message>
        <source>a code such as PE-014</source>
        <translation>un code comme PE-014</translation>
    </message>
    <message>
        <source>it once the consent itself is recorded (written, recorded, oral or public)</source>
        <translation>que le consentement lui-même soit d’abord noté (écrit, enregistré, oral ou public)</translation>
    </message>
    <message>
        <source>a name, or what people call the person</source>
        <translation>un nom, ou comment on appelle la personne</translation>
    </message>
    <message>
        <source>text without hidden characters that turn its direction (delete it and type it anew)</source>
        <translation>un texte sans caractères cachés qui changent son sens d’écriture (effacez-le et tapez-le à nouveau)</translation>
    </message>
    <message>
        <source>at most {limit} characters</source>
        <translation>au plus {limit} caractères</translation>
    </message>
    <message>
        <source>a day that exists, and for an interval an end after its start</source>
        <translation>un jour qui existe et, pour un intervalle, une fin après le début</translation>
    </message>
    <message>
        <source>a date such as 2022, 2022-03, 14 March 2022, about 2022, 2019 to 2021 or 2019 or 2020?</source>
        <translation>une date comme 2022, 2022-03, 14 mars 2022, vers 2022, 2019 à 2021 ou 2019 ou 2020?</translation>
    </message>
    <message>
        <source>a date that is sure, such as 2030 or 2030-06-30</source>
        <translation>une date sûre, comme 2030 ou 2030-06-30</translation>
    </message>
    <message>
        <source>a year from {first} to this one</source>
        <translation>une année de {first} à cette année</translation>
    </message>
    <message>
        <source>a stretch of at least one word</source>
        <translation>un extrait d’au moins un mot</translation>
    </message>
    <message>
        <source>a quote that has lost its words</source>
        <translation>une citation qui a perdu ses mots</translation>
    </message>
    <message>
        <source>a passage with words</source>
        <translation>un passage avec des mots</translation>
    </message>
    <message>
        <source>at least one word</source>
        <translation>au moins un mot</translation>
    </message>
    <message>
        <source>a name that no other search has</source>
        <translation>un nom qu’aucune autre recherche ne porte</translation>
    </message>
    <message>
        <source>a name that no other selection has</source>
        <translation>un nom qu’aucune autre sélection ne porte</translation>
    </message>
    <message>
        <source>a name that no other template has</source>
        <translation>un nom qu’aucun autre modèle ne porte</translation>
    </message>
    <message>
        <source>letters that do not turn the direction of writing</source>
        <translation>des lettres qui ne changent pas le sens d’écriture</translation>
    </message>
    <message>
        <source>a name without semicolons, which stand between terms</source>
        <translation>un nom sans point-virgule, qui sépare les termes</translation>
    </message>
    <message>
        <source>a name in at least one language</source>
        <translation>un nom dans au moins une langue</translation>
    </message>
    <message>
        <source>a time such as 12:31 or 1:02:31.5, or seconds</source>
        <translation>un temps comme 12:31 ou 1:02:31.5, ou des secondes</translation>
    </message>
</context>
<context>
    <name>ExportChoicesView</name>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Within them</source>
        <translation>Dans ceux-ci</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Styles…</source>
        <translation>Styles…</translation>
    </message>
    <message>
        <source>Styles of the template</source>
        <translation>Styles du modèle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Your headings and texts have no place in these chapters.</source>
        <translation>Vos intertitres et vos textes n’ont pas de place dans ces chapitres.</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Liste des personnes</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Of themes and of places</source>
        <translation>Des thèmes et des lieux</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Of what the document is made up of: countries, roles, women and men, themes</source>
        <translation>De quoi se compose le document&#xa0;: pays, rôles, femmes et hommes, thèmes</translation>
    </message>
    <message>
        <source>Pictures of people</source>
        <translation>Photos des personnes</translation>
    </message>
    <message>
        <source>Beside whole testimonies, where consent allows</source>
        <translation>À côté des témoignages entiers, si le consentement le permet</translation>
    </message>
    <message>
        <source>What is made of the selection</source>
        <translation>Ce qu’on fait de la sélection</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Telle que choisie</translation>
    </message>
    <message>
        <source>testimonies and quotes under your headings</source>
        <translation>témoignages et citations sous vos intertitres</translation>
    </message>
    <message>
        <source>Book of quotes</source>
        <translation>Livre de citations</translation>
    </message>
    <message>
        <source>a testimony brings all its quotes</source>
        <translation>un témoignage apporte toutes ses citations</translation>
    </message>
    <message>
        <source>Full transcripts</source>
        <translation>Transcriptions entières</translation>
    </message>
    <message>
        <source>each testimony whole, with its record</source>
        <translation>chaque témoignage entier, avec sa fiche</translation>
    </message>
    <message>
        <source>Table of evidence</source>
        <translation>Tableau de preuves</translation>
    </message>
    <message>
        <source>idea, words, person, place and time in rows</source>
        <translation>idée, paroles, personne, lieu et temps en lignes</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation>Rien de plus</translation>
    </message>
    <message>
        <source>Choose a document…</source>
        <translation>Choisir un document…</translation>
    </message>
    <message>
        <source>My order and headings</source>
        <translation>Mon ordre et mes intertitres</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>As edited for print</source>
        <translation>Éditées pour l’impression</translation>
    </message>
    <message>
        <source>As they were said</source>
        <translation>Telles que dites</translation>
    </message>
    <message>
        <source>In the line below</source>
        <translation>Dans la ligne au-dessous</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Notes de bas de page</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Notes de fin</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>ExportPresenter</name>
    <message>
        <source>Writing the document</source>
        <translation>Écriture du document</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export {count} item…</source>
        <translation>Exporter {count} élément…</translation>
    </message>
    <message>
        <source>Export {count} items…</source>
        <translation>Exporter {count} éléments…</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Rien à exporter</translation>
    </message>
    <message>
        <source>{count} item leaves under a pseudonym.</source>
        <translation>{count} élément sort sous pseudonyme.</translation>
    </message>
    <message>
        <source>{count} items leave under a pseudonym.</source>
        <translation>{count} éléments sortent sous pseudonyme.</translation>
    </message>
    <message>
        <source>{left} of {count} items left out</source>
        <translation>{left} sur {count} éléments omis</translation>
    </message>
    <message>
        <source>{count} testimony shortened</source>
        <translation>{count} témoignage abrégé</translation>
    </message>
    <message>
        <source>{count} testimonies shortened</source>
        <translation>{count} témoignages abrégés</translation>
    </message>
    <message>
        <source>{count} item was exported to {file}.</source>
        <translation>{count} élément a été exporté dans {file}.</translation>
    </message>
    <message>
        <source>{count} items were exported to {file}.</source>
        <translation>{count} éléments ont été exportés dans {file}.</translation>
    </message>
    <message>
        <source>{count} thing was left out; the list below the items says why.</source>
        <translation>{count} élément a été omis&#x202f;; la liste sous les éléments dit pourquoi.</translation>
    </message>
    <message>
        <source>{count} things were left out; the list below the items says why.</source>
        <translation>{count} éléments ont été omis&#x202f;; la liste sous les éléments dit pourquoi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Choose a document whose styles are used</source>
        <translation>Choisir un document dont les styles seront utilisés</translation>
    </message>
    <message>
        <source>Word documents and templates (*.docx *.dotx)</source>
        <translation>Documents et modèles Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>La liste a été copiée.</translation>
    </message>
    <message>
        <source>Save what consent forbids</source>
        <translation>Enregistrer ce que le consentement interdit</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>The list was saved as {file}.</source>
        <translation>La liste a été enregistrée sous {file}.</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>{value}, testimonies: {testimonies}, passages: {passages}</source>
        <translation>{value}, témoignages&#xa0;: {testimonies}, passages&#xa0;: {passages}</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Without a theme</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>Without a role</source>
        <translation>Sans rôle</translation>
    </message>
    <message>
        <source>Without a country</source>
        <translation>Sans pays</translation>
    </message>
    <message>
        <source>Without a language</source>
        <translation>Sans langue</translation>
    </message>
    <message>
        <source>Without a project</source>
        <translation>Sans projet</translation>
    </message>
    <message>
        <source>Without a goal</source>
        <translation>Sans ODD</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>Affiner</translation>
    </message>
    <message>
        <source>Clear {count}</source>
        <translation>Effacer {count}</translation>
    </message>
    <message>
        <source>Clear everything chosen here: {count}</source>
        <translation>Effacer tout ce qui est choisi ici&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Role of those interviewed</source>
        <translation>Rôle des personnes interviewées</translation>
    </message>
    <message>
        <source>Institution of those interviewed</source>
        <translation>Institution des personnes interviewées</translation>
    </message>
    <message>
        <source>Country of those interviewed</source>
        <translation>Pays des personnes interviewées</translation>
    </message>
    <message>
        <source>Gender of those interviewed</source>
        <translation>Genre des personnes interviewées</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Idées principales</translation>
    </message>
    <message>
        <source>Consent at the interview</source>
        <translation>Consentement à l’entretien</translation>
    </message>
    <message>
        <source>Date of that consent</source>
        <translation>Date de ce consentement</translation>
    </message>
    <message>
        <source>Uses of that consent</source>
        <translation>Usages de ce consentement</translation>
    </message>
    <message>
        <source>Consent at release</source>
        <translation>Consentement à la diffusion</translation>
    </message>
    <message>
        <source>Date of release</source>
        <translation>Date du consentement à la diffusion</translation>
    </message>
    <message>
        <source>Uses at release</source>
        <translation>Usages à la diffusion</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Échéance de l’accès</translation>
    </message>
    <message>
        <source>Reason for access</source>
        <translation>Raison de l’accès</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financeur</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Mention des droits</translation>
    </message>
    <message>
        <source>Related material</source>
        <translation>Documents associés</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>{count} earlier version</source>
        <translation>{count} version antérieure</translation>
    </message>
    <message>
        <source>{count} earlier versions</source>
        <translation>{count} versions antérieures</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Click to hear it from there</source>
        <translation>Cliquer pour écouter à partir de là</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>le nom qu’on lui donne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>Exporter une copie…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Montrer dans son dossier</translation>
    </message>
    <message>
        <source>Replace by a new version…</source>
        <translation>Remplacer par une nouvelle version…</translation>
    </message>
    <message>
        <source>Read as the transcript</source>
        <translation>Lire comme transcription</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Take out of this testimony</source>
        <translation>Retirer de ce témoignage</translation>
    </message>
    <message>
        <source>Bring back an earlier version</source>
        <translation>Rétablir une version antérieure</translation>
    </message>
    <message>
        <source>{name}, until {date}</source>
        <translation>{name} (échéance&#xa0;: {date})</translation>
    </message>
</context>
<context>
    <name>FileSounds</name>
    <message>
        <source>Working out the waveform…</source>
        <translation>Calcul de la forme d’onde…</translation>
    </message>
    <message>
        <source>The sound breaks off at {end}, though the file promises {duration}.</source>
        <translation>Le son s’interrompt à {end}, alors que le fichier annonce {duration}.</translation>
    </message>
    <message>
        <source>The file breaks off at {end}: its end is missing.</source>
        <translation>Le fichier s’interrompt à {end}&#xa0;: la fin manque.</translation>
    </message>
    <message>
        <source>Working out the waveform… {share} %</source>
        <translation>Calcul de la forme d’onde… {share}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>{language}, {kind}</source>
        <translation>{language}, {kind}</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Langue inconnue</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, partie {part}</translation>
    </message>
    <message>
        <source>{number} kHz</source>
        <translation>{number} kHz</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} canaux</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stéréo</translation>
    </message>
    <message>
        <source>{number} kbit/s</source>
        <translation>{number} kbit/s</translation>
    </message>
    <message>
        <source>{level} until {date}</source>
        <translation>{level} (échéance&#xa0;: {date})</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>A new version took its place; the old one can be brought back.</source>
        <translation>Une nouvelle version a pris sa place&#x202f;; l’ancienne peut être rétablie.</translation>
    </message>
    <message>
        <source>The words were read as a transcript.</source>
        <translation>Les paroles ont été lues comme transcription.</translation>
    </message>
    <message>
        <source>The file was taken out; undo brings it back.</source>
        <translation>Le fichier a été retiré&#x202f;; une annulation le ramène.</translation>
    </message>
    <message>
        <source>It is the same file; nothing was changed.</source>
        <translation>C’est le même fichier&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>One file was there already and was not added again.</source>
        <translation>Un fichier était déjà là et n’a pas été ajouté de nouveau.</translation>
    </message>
    <message>
        <source>{count} files were there already and were not added again.</source>
        <translation>{count} fichiers étaient déjà là et n’ont pas été ajoutés de nouveau.</translation>
    </message>
    <message>
        <source>{count} file added.</source>
        <translation>{count} fichier ajouté.</translation>
    </message>
    <message>
        <source>{count} files added.</source>
        <translation>{count} fichiers ajoutés.</translation>
    </message>
    <message>
        <source>Read as the transcript</source>
        <translation>Lire comme transcription</translation>
    </message>
    <message>
        <source>No program opens this file.</source>
        <translation>Aucun programme n’ouvre ce fichier.</translation>
    </message>
    <message>
        <source>The file is as it was kept.</source>
        <translation>Le fichier est tel qu’il a été conservé.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Le fichier manque.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Récupérez-le d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The file was altered.</source>
        <translation>Le fichier a été altéré.</translation>
    </message>
    <message>
        <source>A copy was written.</source>
        <translation>Une copie a été écrite.</translation>
    </message>
    <message>
        <source>It may not be published: {reason}.</source>
        <translation>Il ne peut pas être publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A copy was written for work inside.</source>
        <translation>Une copie a été écrite pour le travail interne.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Look for words in</source>
        <translation>Chercher les mots dans</translation>
    </message>
    <message>
        <source>Code, title, name</source>
        <translation>Code, titre, nom</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Rechercher dans la transcription</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Endroit précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Endroit suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>FolderRemark</name>
    <message>
        <source>Name a folder, with its whole path.</source>
        <translation>Indiquez un dossier, avec son chemin complet.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose another one.</source>
        <translation>Ce dossier n’est pas vide. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>C’est un fichier, et non un dossier.</translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation>Il est impossible d’écrire dans ce dossier.</translation>
    </message>
    <message>
        <source>Only {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Seulement {free} libres&#x202f;; 100 entretiens d’une heure occupent environ {need}.</translation>
    </message>
    <message>
        <source>Will be made. {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Sera créé. {free} libres&#x202f;; 100 entretiens d’une heure occupent environ {need}.</translation>
    </message>
    <message>
        <source>Empty. {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Vide. {free} libres&#x202f;; 100 entretiens d’une heure occupent environ {need}.</translation>
    </message>
</context>
<context>
    <name>ForbiddenList</name>
    <message>
        <source>Copy as list</source>
        <translation>Copier comme liste</translation>
    </message>
    <message>
        <source>Copy what consent forbids as a list</source>
        <translation>Copier comme liste ce que le consentement interdit</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer comme tableau…</translation>
    </message>
    <message>
        <source>Save what consent forbids as a table</source>
        <translation>Enregistrer comme tableau ce que le consentement interdit</translation>
    </message>
    <message>
        <source>What consent forbids</source>
        <translation>Ce que le consentement interdit</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Open the record of {code}</source>
        <translation>Ouvrir la fiche de {code}</translation>
    </message>
</context>
<context>
    <name>ForbiddenWords</name>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
    <message>
        <source>Shortened: {what}, {reason}</source>
        <translation>Abrégé&#xa0;: {what}, {reason}</translation>
    </message>
    <message>
        <source>Left out: {what}, {reason}</source>
        <translation>Omis&#xa0;: {what}, {reason}</translation>
    </message>
</context>
<context>
    <name>FoundPassages</name>
    <message>
        <source>This is kept as a quote already.</source>
        <translation>C’est déjà gardé comme citation.</translation>
    </message>
    <message>
        <source>Kept as a quote.</source>
        <translation>Gardé comme citation.</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Replier tous les groupes</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Déplier tous les groupes</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Archive health</source>
        <translation>État des archives</translation>
    </message>
    <message>
        <source>open the record, restore the backup</source>
        <translation>ouvrir la fiche, restaurer la sauvegarde</translation>
    </message>
</context>
<context>
    <name>HealthPresenter</name>
    <message>
        <source>the newest {count}</source>
        <translation>les {count} plus récentes</translation>
    </message>
    <message>
        <source>Backups go to this archive’s own folder alone from now on.</source>
        <translation>Désormais, les sauvegardes vont seulement dans le dossier des archives.</translation>
    </message>
    <message>
        <source>Backups go to {path} as well from now on.</source>
        <translation>Désormais, les sauvegardes vont aussi dans {path}.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Verify now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Archive health</source>
        <translation>État des archives</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>files that came in</source>
        <translation>fichiers arrivés</translation>
    </message>
    <message>
        <source>due, in idle time</source>
        <translation>échéance, en temps libre</translation>
    </message>
    <message>
        <source>asked for: everything</source>
        <translation>à la demande&#xa0;: tout</translation>
    </message>
    <message>
        <source>after a repair</source>
        <translation>après une réparation</translation>
    </message>
    <message>
        <source>Verify again to see what is left of it, and what can bring it back.</source>
        <translation>Vérifiez à nouveau pour voir ce qu’il en reste, et ce qui peut le rétablir.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>{count} thing damaged</source>
        <translation>{count} élément endommagé</translation>
    </message>
    <message>
        <source>{count} things damaged</source>
        <translation>{count} éléments endommagés</translation>
    </message>
    <message>
        <source>Current: every search finds what stands in the testimonies now.</source>
        <translation>À jour&#xa0;: chaque recherche trouve ce qui est dans les témoignages à présent.</translation>
    </message>
    <message>
        <source>Older than the testimonies: searches may miss what was changed.</source>
        <translation>Plus ancien que les témoignages&#xa0;: les recherches peuvent manquer ce qui a été changé.</translation>
    </message>
    <message>
        <source>{count} thing is damaged.</source>
        <translation>{count} élément est endommagé.</translation>
    </message>
    <message>
        <source>{count} things are damaged.</source>
        <translation>{count} éléments sont endommagés.</translation>
    </message>
    <message>
        <source>The last check found {count} thing damaged.</source>
        <translation>La dernière vérification a trouvé {count} élément endommagé.</translation>
    </message>
    <message>
        <source>The last check found {count} things damaged.</source>
        <translation>La dernière vérification a trouvé {count} éléments endommagés.</translation>
    </message>
    <message>
        <source>Some of what was damaged is repaired.</source>
        <translation>Une partie de ce qui était endommagé est réparée.</translation>
    </message>
    <message>
        <source>Never checked in full.</source>
        <translation>Jamais vérifié en entier.</translation>
    </message>
    <message>
        <source>A check is due.</source>
        <translation>Une vérification est à faire.</translation>
    </message>
    <message>
        <source>All else is intact, and a backup is due.</source>
        <translation>Tout le reste est intact, et une sauvegarde est à faire.</translation>
    </message>
    <message>
        <source>Everything is intact, and a backup is due.</source>
        <translation>Tout est intact, et une sauvegarde est à faire.</translation>
    </message>
    <message>
        <source>All else is intact, and the search index is to be rebuilt.</source>
        <translation>Tout le reste est intact, et l’index de recherche est à reconstruire.</translation>
    </message>
    <message>
        <source>Everything is intact, and the search index is to be rebuilt.</source>
        <translation>Tout est intact, et l’index de recherche est à reconstruire.</translation>
    </message>
    <message>
        <source>Everything is intact.</source>
        <translation>Tout est intact.</translation>
    </message>
    <message>
        <source>All else is intact.</source>
        <translation>Tout le reste est intact.</translation>
    </message>
    <message>
        <source>{count} of {total} files was checked by itself, as it came or since.</source>
        <translation>{count} fichier sur {total} a été vérifié à part, à son arrivée ou depuis.</translation>
    </message>
    <message>
        <source>{count} of {total} files were checked one by one, as they came or since.</source>
        <translation>{count} fichiers sur {total} ont été vérifiés un par un, à leur arrivée ou depuis.</translation>
    </message>
    <message>
        <source>To verify is to read every file and every row, and to compare it with what was kept.</source>
        <translation>Vérifier, c’est lire chaque fichier et chaque ligne, et les comparer à ce qui a été gardé.</translation>
    </message>
    <message>
        <source>Checked in full on {day}</source>
        <translation>Vérifié en entier le {day}</translation>
    </message>
    <message>
        <source>{count} of {total} files is due</source>
        <translation>{count} fichier sur {total} est à vérifier</translation>
    </message>
    <message>
        <source>{count} of {total} files are due</source>
        <translation>{count} fichiers sur {total} sont à vérifier</translation>
    </message>
    <message>
        <source>{count} of {total} files checked since</source>
        <comment>one</comment>
        <translation>{count} fichier sur {total} vérifié depuis</translation>
    </message>
    <message>
        <source>{count} of {total} files checked since</source>
        <translation>{count} fichiers sur {total} vérifiés depuis</translation>
    </message>
    <message>
        <source>{count} file is given up as lost.</source>
        <translation>{count} fichier est donné pour perdu.</translation>
    </message>
    <message>
        <source>{count} files are given up as lost.</source>
        <translation>{count} fichiers sont donnés pour perdus.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing was changed since it was brought in.</source>
        <translation>Rien n’a été changé depuis son arrivée dans les archives.</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Restore “{value}”</source>
        <translation>Rétablir «&#x202f;{value}&#x202f;»</translation>
    </message>
    <message>
        <source>Set {field} back to {value}</source>
        <translation>Rétablir {field} à {value}</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Conservé à</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financeur</translation>
    </message>
    <message>
        <source>Statement of rights</source>
        <translation>Mention des droits</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Associés</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Échéance de l’accès</translation>
    </message>
    <message>
        <source>Reason of access</source>
        <translation>Raison de l’accès</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biographie</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Date of consent</source>
        <translation>Date du consentement</translation>
    </message>
    <message>
        <source>Uses agreed to</source>
        <translation>Usages consentis</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Témoignage</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Idées principales</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcriptions</translation>
    </message>
    <message>
        <source>{count} passage changed</source>
        <translation>{count} passage modifié</translation>
    </message>
    <message>
        <source>{count} passages changed</source>
        <translation>{count} passages modifiés</translation>
    </message>
    <message>
        <source>{count} quote changed</source>
        <translation>{count} citation modifiée</translation>
    </message>
    <message>
        <source>{count} quotes changed</source>
        <translation>{count} citations modifiées</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>no longer in the archive</source>
        <translation>plus dans les archives</translation>
    </message>
</context>
<context>
    <name>IdleChecks</name>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Goals (SDG)</source>
        <translation>Objectifs (ODD)</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Idées principales</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Where the originals are kept</source>
        <translation>Lieu de conservation des originaux</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financeur</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Mention des droits</translation>
    </message>
    <message>
        <source>Related material</source>
        <translation>Documents associés</translation>
    </message>
    <message>
        <source>Recording equipment</source>
        <translation>Matériel d’enregistrement</translation>
    </message>
    <message>
        <source>Interviewee</source>
        <translation>Interviewé/e</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Intervieweur/euse</translation>
    </message>
    <message>
        <source>Transcriber</source>
        <translation>Transcripteur/trice</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traducteur/trice</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Date of consent</source>
        <translation>Date du consentement</translation>
    </message>
    <message>
        <source>Uses that consent covers</source>
        <translation>Usages couverts par le consentement</translation>
    </message>
    <message>
        <source>Consent at release</source>
        <translation>Consentement à la diffusion</translation>
    </message>
    <message>
        <source>Date of consent at release</source>
        <translation>Date du consentement à la diffusion</translation>
    </message>
    <message>
        <source>Uses that consent at release covers</source>
        <translation>Usages couverts par le consentement à la diffusion</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Échéance de l’accès</translation>
    </message>
    <message>
        <source>Reason for the access</source>
        <translation>Raison de l’accès</translation>
    </message>
    <message>
        <source>Recording (file)</source>
        <translation>Enregistrement (fichier)</translation>
    </message>
    <message>
        <source>Video (file)</source>
        <translation>Vidéo (fichier)</translation>
    </message>
    <message>
        <source>Transcript (file)</source>
        <translation>Transcription (fichier)</translation>
    </message>
    <message>
        <source>Consent form (file)</source>
        <translation>Formulaire de consentement (fichier)</translation>
    </message>
    <message>
        <source>Photo (file)</source>
        <translation>Photo (fichier)</translation>
    </message>
    <message>
        <source>Words spoken</source>
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur/trice</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation>Partie de l’enregistrement</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Il n’y a rien de nouveau à importer.</translation>
    </message>
    <message>
        <source>Import {count} testimony</source>
        <translation>Importer {count} témoignage</translation>
    </message>
    <message>
        <source>Import {count} testimonies</source>
        <translation>Importer {count} témoignages</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>{count} testimony will be added</source>
        <translation>{count} témoignage sera ajouté</translation>
    </message>
    <message>
        <source>{count} testimonies will be added</source>
        <translation>{count} témoignages seront ajoutés</translation>
    </message>
    <message>
        <source>Nothing is written before you agree</source>
        <translation>Rien n’est écrit sans votre accord</translation>
    </message>
    <message>
        <source>{count} error keeps everything out. Mend the source, or read it otherwise at the right.</source>
        <translation>{count} erreur bloque tout. Corrigez la source, ou lisez-la autrement à droite.</translation>
    </message>
    <message>
        <source>{count} errors keep everything out. Mend the source, or read it otherwise at the right.</source>
        <translation>{count} erreurs bloquent tout. Corrigez la source, ou lisez-la autrement à droite.</translation>
    </message>
    <message>
        <source>{count} testimony will be updated</source>
        <translation>{count} témoignage sera mis à jour</translation>
    </message>
    <message>
        <source>{count} testimonies will be updated</source>
        <translation>{count} témoignages seront mis à jour</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} fichier</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} fichiers</translation>
    </message>
    <message>
        <source>{count} is there already</source>
        <translation>{count} est déjà là</translation>
    </message>
    <message>
        <source>{count} are there already</source>
        <translation>{count} sont déjà là</translation>
    </message>
    <message>
        <source>{count} that differs is left as it is</source>
        <translation>{count} qui diffère reste tel quel</translation>
    </message>
    <message>
        <source>{count} that differ are left as they are</source>
        <translation>{count} qui diffèrent restent tels quels</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>{count} testimony was imported.</source>
        <translation>{count} témoignage a été importé.</translation>
    </message>
    <message>
        <source>{count} testimonies were imported.</source>
        <translation>{count} témoignages ont été importés.</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Also update testimonies that are there already</source>
        <translation>Mettre aussi à jour les témoignages déjà présents</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose a table, transcripts, recordings, or a folder of them</source>
        <translation>Choisissez un tableau, des transcriptions, des enregistrements ou un dossier qui en contient</translation>
    </message>
    <message>
        <source>Or drop them here. A table brings one testimony a row, with the files that it names. Nothing is written before you agree.</source>
        <translation>Ou déposez-les ici. Un tableau apporte un témoignage par ligne, avec les fichiers qu’il indique. Rien n’est écrit sans votre accord.</translation>
    </message>
    <message>
        <source>Tables, transcripts and recordings ({patterns});;All files (*)</source>
        <translation>Tableaux, transcriptions et enregistrements ({patterns});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose what to import</source>
        <translation>Choisir quoi importer</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Choisir un dossier à importer</translation>
    </message>
    <message>
        <source>What there is to tell about the sources</source>
        <translation>Remarques sur les sources</translation>
    </message>
</context>
<context>
    <name>IndexSection</name>
    <message>
        <source>Search index</source>
        <translation>Index de recherche</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Reconstruire l’index</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>No testimony chosen</source>
        <translation>Aucun témoignage choisi</translation>
    </message>
    <message>
        <source>Choose one in the table to see and edit its record.</source>
        <translation>Choisissez-en un dans le tableau pour voir et modifier sa fiche.</translation>
    </message>
    <message>
        <source>The record is being read</source>
        <translation>Lecture de la fiche en cours</translation>
    </message>
    <message>
        <source>You edit this one; the other one is not touched.</source>
        <translation>Vous modifiez celui-ci&#x202f;; l’autre reste intact.</translation>
    </message>
    <message>
        <source>You edit this one; the other {count} are not touched.</source>
        <translation>Vous modifiez celui-ci&#x202f;; les {count} autres restent intacts.</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Ajouter à la sélection</translation>
    </message>
    <message>
        <source>Open the testimony</source>
        <translation>Ouvrir le témoignage</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Delete the testimony</source>
        <translation>Supprimer le témoignage</translation>
    </message>
</context>
<context>
    <name>InspectorFields</name>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Themes and goals</source>
        <translation>Thèmes et ODD</translation>
    </message>
    <message>
        <source>Provenance and rights statement</source>
        <translation>Provenance et mention des droits</translation>
    </message>
    <message>
        <source>14 March 2022, about 2022, 2019 or 2020?</source>
        <translation>14 mars 2022, vers 2022, 2019 ou 2020&#x202f;?</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Summary and main ideas</source>
        <translation>Résumé et idées principales</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Add a country</source>
        <translation>Ajouter un pays</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Ajouter un thème</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ajouter un ODD</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>What is told, in a few sentences</source>
        <translation>Ce qui est raconté, en quelques phrases</translation>
    </message>
    <message>
        <source>One main idea on each line</source>
        <translation>Une idée principale par ligne</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Main ideas, one on each line</source>
        <translation>Idées principales, une par ligne</translation>
    </message>
    <message>
        <source>For those who work here</source>
        <translation>Pour ceux et celles qui travaillent ici</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>archive or library</source>
        <translation>archives ou bibliothèque</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financeur</translation>
    </message>
    <message>
        <source>who paid for it</source>
        <translation>qui l’a financé</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>recorder, microphones</source>
        <translation>enregistreur, micros</translation>
    </message>
    <message>
        <source>Who holds which rights, in words for readers</source>
        <translation>Qui détient quels droits, en mots pour le public</translation>
    </message>
    <message>
        <source>Other interviews, papers and objects that belong to it</source>
        <translation>Autres entretiens, papiers et objets qui s’y rattachent</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Mention des droits</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Associés</translation>
    </message>
</context>
<context>
    <name>InspectorFiles</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No files; drop them here, or:</source>
        <translation>Aucun fichier&#x202f;; déposez-en ici, ou&#xa0;:</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Choisir les fichiers à ajouter</translation>
    </message>
    <message>
        <source>Choose the new version</source>
        <translation>Choisir la nouvelle version</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Exporter une copie</translation>
    </message>
</context>
<context>
    <name>InspectorHelp</name>
    <message>
        <source>Set the status to “{status}”</source>
        <translation>Passer au statut «&#x202f;{status}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>InspectorPeople</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>What a person to be added does</source>
        <translation>Ce que fait la personne à ajouter</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>Ajouter par nom</translation>
    </message>
</context>
<context>
    <name>InspectorRights</name>
    <message>
        <source>Consent and access</source>
        <translation>Consentement et accès</translation>
    </message>
    <message>
        <source>At the interview</source>
        <translation>Lors de l’entretien</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>Rien de consigné</translation>
    </message>
    <message>
        <source>At release</source>
        <translation>Lors de la diffusion</translation>
    </message>
    <message>
        <source>Not asked again</source>
        <translation>Non redemandé</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>La fiche</translation>
    </message>
    <message>
        <source>Nothing attached</source>
        <translation>Rien de joint</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>{field}, {moment}</source>
        <translation>{field}, {moment}</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Preuve</translation>
    </message>
</context>
<context>
    <name>InspectorTranscripts</name>
    <message>
        <source>Transcripts</source>
        <translation>Transcriptions</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Aucune transcription</translation>
    </message>
</context>
<context>
    <name>KeepQuotePopover</name>
    <message>
        <source>Keep as quote</source>
        <translation>Garder comme citation</translation>
    </message>
    <message>
        <source>One sentence that sums it up; may be empty</source>
        <translation>Une phrase qui la résume&#x202f;; peut rester vide</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Type a theme…</source>
        <translation>Saisissez un thème…</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Pour ceux et celles qui travaillent avec les archives</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>“{term}” is no theme of this archive.</source>
        <translation>«&#x202f;{term}&#x202f;» n’est pas un thème de ces archives.</translation>
    </message>
    <message>
        <source>Also here:</source>
        <translation>Ici aussi&#xa0;:</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Enlever l’étoile</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Mettre une étoile</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep quote</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>testimony</source>
        <translation>témoignage</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcription</translation>
    </message>
    <message>
        <source>transcript in {language}</source>
        <translation>transcription ({language})</translation>
    </message>
    <message>
        <source>passage {first}</source>
        <translation>passage {first}</translation>
    </message>
    <message>
        <source>passages {first} to {last}</source>
        <translation>passages {first} à {last}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>recording, part {part}</source>
        <translation>enregistrement, partie {part}</translation>
    </message>
    <message>
        <source>quote “{words}”</source>
        <translation>citation «&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>ListeningDock</name>
    <message>
        <source>of {duration}</source>
        <translation>sur {duration}</translation>
    </message>
    <message>
        <source>of about {duration}</source>
        <translation>sur {duration} environ</translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation>Partie de l’enregistrement</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Loop the passage, or the selected words</source>
        <translation>Passer en boucle le passage ou les mots sélectionnés</translation>
    </message>
    <message>
        <source>Recording of the part</source>
        <translation>Enregistrement de la partie</translation>
    </message>
    <message>
        <source>Show more of the recording</source>
        <translation>Montrer une plus grande partie de l’enregistrement</translation>
    </message>
    <message>
        <source>Show it closer</source>
        <translation>Montrer de plus près</translation>
    </message>
</context>
<context>
    <name>LostMark</name>
    <message>
        <source>Its transcript does not hold these words any more</source>
        <translation>Sa transcription n’a plus ces mots</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Lost its words</source>
        <translation>A perdu ses mots</translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation>Gardée telle quelle</translation>
    </message>
</context>
<context>
    <name>LostQuotesBar</name>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Quote before</source>
        <translation>Citation précédente</translation>
    </message>
    <message>
        <source>Next quote</source>
        <translation>Citation suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{count} quote lost its words</source>
        <translation>{count} citation a perdu ses mots</translation>
    </message>
    <message>
        <source>{count} quotes lost their words</source>
        <translation>{count} citations ont perdu leurs mots</translation>
    </message>
    <message>
        <source>Quote {place} of {count} that lost their words</source>
        <translation>Citation {place} des {count} qui ont perdu leurs mots</translation>
    </message>
    <message>
        <source>This quote lost its words</source>
        <translation>Cette citation a perdu ses mots</translation>
    </message>
    <message>
        <source>Nothing in the transcript is like it.</source>
        <translation>Rien dans la transcription ne lui ressemble.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>Déplacer là</translation>
    </message>
    <message>
        <source>The quote takes the words that stand there now</source>
        <translation>La citation prend les mots qui s’y trouvent maintenant</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Conserver telle quelle</translation>
    </message>
    <message>
        <source>It keeps its old words, although the transcript has others</source>
        <translation>Elle conserve ses anciens mots, bien que la transcription en ait d’autres</translation>
    </message>
    <message>
        <source>Use selected words</source>
        <translation>Utiliser les mots sélectionnés</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>LostQuotesPresenter</name>
    <message>
        <source>No quote of this transcript has lost its words.</source>
        <translation>Aucune citation de cette transcription n’a perdu ses mots.</translation>
    </message>
    <message>
        <source>Select the words in the transcript first.</source>
        <translation>Sélectionnez d’abord les mots dans la transcription.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show also what may not be published</source>
        <translation>Montrer aussi ce qui ne peut pas être publié</translation>
    </message>
    <message>
        <source>Nothing was found for “{query}”</source>
        <translation>Rien n’a été trouvé pour «&#x202f;{query}&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>Search for “{query}” instead</source>
        <translation>Rechercher plutôt «&#x202f;{query}&#x202f;»</translation>
    </message>
    <message>
        <source>Remove {count} choice at the left</source>
        <translation>Enlever {count} choix à gauche</translation>
    </message>
    <message>
        <source>Remove {count} choices at the left</source>
        <translation>Enlever {count} choix à gauche</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one with a star: capacit*</source>
        <translation>Essayez avec moins de mots, ou le début d’un mot suivi d’un astérisque&#xa0;: capacit*</translation>
    </message>
</context>
<context>
    <name>OffersBelow</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Open an archive</source>
        <translation>Ouvrir des archives</translation>
    </message>
    <message>
        <source>An archive is a folder that holds the file archive.db and a folder media.</source>
        <translation>Des archives sont un dossier qui contient le fichier archive.db et un dossier media.</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>Ouvrir les archives</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Pages before</source>
        <translation>Pages précédentes</translation>
    </message>
    <message>
        <source>Pages after</source>
        <translation>Pages suivantes</translation>
    </message>
    <message>
        <source>pages {first} and {last} of about {count}</source>
        <translation>pages {first} et {last} sur environ {count}</translation>
    </message>
    <message>
        <source>page {first} of about {count}</source>
        <translation>page {first} sur environ {count}</translation>
    </message>
</context>
<context>
    <name>PartSounds</name>
    <message>
        <source>Working out what it sounds like…</source>
        <translation>Calcul de la forme du son…</translation>
    </message>
    <message>
        <source>Working out what it sounds like… {percent} %</source>
        <translation>Calcul de la forme du son… {percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>PassageAccessBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>They differ; what you set holds for all of them.</source>
        <translation>Ils diffèrent&#x202f;; ce que vous choisirez vaudra pour tous.</translation>
    </message>
    <message>
        <source>Access of passage {first}</source>
        <translation>Accès au passage {first}</translation>
    </message>
    <message>
        <source>Access of passages {first} to {last}</source>
        <translation>Accès aux passages {first} à {last}</translation>
    </message>
</context>
<context>
    <name>PassageEditor</name>
    <message>
        <source>Edit the passage</source>
        <translation>Modifier le passage</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur/trice</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>Words of the passage</source>
        <translation>Paroles du passage</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>These are some words of a very long passage. Split it to work with it more easily.</source>
        <translation>Ce sont quelques paroles d’un très long passage. Divisez-le pour travailler plus facilement.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Start where the recording is</source>
        <translation>Début à la position actuelle de l’enregistrement</translation>
    </message>
    <message>
        <source>End where the recording is</source>
        <translation>Fin à la position actuelle de l’enregistrement</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>split</source>
        <translation>diviser</translation>
    </message>
    <message>
        <source>More to do with the passage</source>
        <translation>Autres actions sur le passage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Choisir&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>This machine has no sound system that can play recordings.</source>
        <translation>Cet ordinateur n’a pas de système de son qui puisse lire des enregistrements.</translation>
    </message>
    <message>
        <source>{file} is missing in the archive.</source>
        <translation>{file} manque dans les archives.</translation>
    </message>
    <message>
        <source>The recording of {code} is empty: there is nothing to hear.</source>
        <translation>L’enregistrement de {code} est vide&#xa0;: il n’y a rien à entendre.</translation>
    </message>
    <message>
        <source>The recording of {code} cannot be played.</source>
        <translation>L’enregistrement de {code} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker: recordings play in silence.</source>
        <translation>Cet ordinateur n’a pas de haut-parleur&#xa0;: les enregistrements sont lus en silence.</translation>
    </message>
</context>
<context>
    <name>PlayerStrip</name>
    <message>
        <source>Show the testimony that is heard</source>
        <translation>Montrer le témoignage qu’on entend</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Partie {part} de {parts}</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>This testimony has no recording to play.</source>
        <translation>Ce témoignage n’a pas d’enregistrement à écouter.</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} fichier</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} fichiers</translation>
    </message>
    <message>
        <source>{message} ({count} times)</source>
        <translation>{message} ({count} fois)</translation>
    </message>
    <message>
        <source>{file}, {rows}</source>
        <translation>{file}, {rows}</translation>
    </message>
    <message>
        <source>Choose at the right what a column is to be read as.</source>
        <translation>Choisissez à droite comment une colonne doit être lue.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Testimony Archive</source>
        <translation>Testimony Archive</translation>
    </message>
    <message>
        <source>No archive open</source>
        <translation>Pas d’archives ouvertes</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Fonctionne sans réseau</translation>
    </message>
    <message>
        <source>{archive} – Testimony Archive</source>
        <translation>{archive} – Testimony Archive</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restauration de {name}</translation>
    </message>
    <message>
        <source>This is the archive as it was backed up, restored to {path}.</source>
        <translation>Voici les archives telles qu’elles ont été sauvegardées, restaurées dans {path}.</translation>
    </message>
    <message>
        <source>{count} file could not be had: {names}.</source>
        <translation>{count} fichier n’a pas pu être obtenu&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} files could not be had: {names}.</source>
        <translation>{count} fichiers n’ont pas pu être obtenus&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} row of the database was damaged already, or refers to one that is gone.</source>
        <translation>{count} ligne de la base de données était déjà endommagée, ou renvoie à une qui a disparu.</translation>
    </message>
    <message>
        <source>{count} rows of the database were damaged already, or refer to rows that are gone.</source>
        <translation>{count} lignes de la base de données étaient déjà endommagées, ou renvoient à des lignes qui ont disparu.</translation>
    </message>
    <message>
        <source>The program broke off unexpectedly the last time. Everything that was saved is there.</source>
        <translation>La dernière fois, le programme s’est interrompu de façon inattendue. Tout ce qui était enregistré est là.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Montrer le rapport</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>concordance</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de données</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>index</source>
        <translation>index</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tableaux</translation>
    </message>
    <message>
        <source>testimonies</source>
        <translation>témoignages</translation>
    </message>
</context>
<context>
    <name>ProposalOffer</name>
    <message>
        <source>Propose passages from the pauses</source>
        <translation>Proposer des passages d’après les pauses</translation>
    </message>
    <message>
        <source>Listens for pauses on this machine and makes a passage without words of each stretch of speech.</source>
        <translation>Détecte les pauses, sur cet ordinateur même, et crée un passage sans paroles pour chaque séquence parlée.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>May be seen inside, quoted and published: {reason}.</source>
        <translation>Peut être vu à l’interne, cité et publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May be seen inside and quoted, not published: {reason}.</source>
        <translation>Peut être vu à l’interne et cité, non publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May be seen inside, not quoted or published: {reason}.</source>
        <translation>Peut être vu à l’interne, ni cité ni publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The recording may not be published: {reason}.</source>
        <translation>L’enregistrement ne peut pas être publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May be published: {reason}.</source>
        <translation>Peut être publié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May not be published: {reason}.</source>
        <translation>Ne peut pas être publié&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>There is no recording of this quote to play, or no time in it.</source>
        <translation>Il n’y a pas d’enregistrement de cette citation à écouter, ou elle n’a pas de repère de temps.</translation>
    </message>
    <message>
        <source>The quote was given up.</source>
        <translation>La citation a été supprimée.</translation>
    </message>
    <message>
        <source>{count} quotes were given up.</source>
        <translation>{count} citations ont été supprimées.</translation>
    </message>
    <message>
        <source>The quote was copied with its attribution.</source>
        <translation>La citation a été copiée avec son attribution.</translation>
    </message>
    <message>
        <source>{count} quotes were copied.</source>
        <translation>{count} citations ont été copiées.</translation>
    </message>
    <message>
        <source>{code}: {reason}</source>
        <translation>{code}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The quote was not copied: it may not leave the archive.</source>
        <translation>La citation n’a pas été copiée&#xa0;: elle ne peut pas quitter les archives.</translation>
    </message>
    <message>
        <source>Nothing was copied: none of the {count} quotes may leave the archive.</source>
        <translation>Rien n’a été copié&#xa0;: aucune des {count} citations ne peut quitter les archives.</translation>
    </message>
    <message>
        <source>{count} quote may not leave the archive</source>
        <translation>{count} citation ne peut pas quitter les archives</translation>
    </message>
    <message>
        <source>{count} quotes may not leave the archive</source>
        <translation>{count} citations ne peuvent pas quitter les archives</translation>
    </message>
    <message>
        <source>{done}; {stay}.</source>
        <translation>{done}&#x202f;; {stay}.</translation>
    </message>
    <message>
        <source>{count} quote was copied</source>
        <translation>{count} citation a été copiée</translation>
    </message>
    <message>
        <source>{count} quotes were copied</source>
        <translation>{count} citations ont été copiées</translation>
    </message>
    <message>
        <source>Quotes can be moved while they stand in their own order.</source>
        <translation>Les citations peuvent être déplacées tant qu’elles sont dans leur propre ordre.</translation>
    </message>
    <message>
        <source>Sort by own order</source>
        <translation>Trier selon l’ordre propre</translation>
    </message>
</context>
<context>
    <name>QuoteBulkBar</name>
    <message>
        <source>Add a theme</source>
        <translation>Ajouter un thème</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} sélectionnées</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Mettre</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ôter</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>One undo takes it back.</source>
        <translation>Une seule annulation le retire.</translation>
    </message>
</context>
<context>
    <name>QuoteBulkPresenter</name>
    <message>
        <source>Set in {count} quote</source>
        <translation>Fixer dans {count} citation</translation>
    </message>
    <message>
        <source>Set in {count} quotes</source>
        <translation>Fixer dans {count} citations</translation>
    </message>
    <message>
        <source>Add to {count} quote</source>
        <translation>Ajouter à {count} citation</translation>
    </message>
    <message>
        <source>Add to {count} quotes</source>
        <translation>Ajouter à {count} citations</translation>
    </message>
    <message>
        <source>Remove from {count} quote</source>
        <translation>Retirer de {count} citation</translation>
    </message>
    <message>
        <source>Remove from {count} quotes</source>
        <translation>Retirer de {count} citations</translation>
    </message>
    <message>
        <source>Replace in {count} quote</source>
        <translation>Remplacer dans {count} citation</translation>
    </message>
    <message>
        <source>Replace in {count} quotes</source>
        <translation>Remplacer dans {count} citations</translation>
    </message>
    <message>
        <source>Clear in {count} quote</source>
        <translation>Vider dans {count} citation</translation>
    </message>
    <message>
        <source>Clear in {count} quotes</source>
        <translation>Vider dans {count} citations</translation>
    </message>
    <message>
        <source>Done: {change}.</source>
        <translation>Fait&#xa0;: {change}.</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Take the star away</source>
        <translation>Enlever l’étoile</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Mettre une étoile</translation>
    </message>
    <message>
        <source>Printed as: “{words}”</source>
        <translation>Imprimée ainsi&#xa0;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>Edit main idea, themes, printed words, translation and note</source>
        <translation>Modifier idée principale, thèmes, mots imprimés, traduction et note</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Add to selection…</source>
        <translation>Ajouter à la sélection…</translation>
    </message>
    <message>
        <source>Give the quote up</source>
        <translation>Supprimer la citation</translation>
    </message>
</context>
<context>
    <name>QuoteCards</name>
    <message>
        <source>Passage {number}</source>
        <translation>Passage {number}</translation>
    </message>
</context>
<context>
    <name>QuoteFacets</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>One sentence that sums it up</source>
        <translation>Une phrase qui la résume</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Ajouter un thème</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>The words as they are printed, where they are not as they were said</source>
        <translation>Les mots tels qu’imprimés, s’ils ne sont pas tels que dits</translation>
    </message>
    <message>
        <source>The words in another language</source>
        <translation>Les mots dans une autre langue</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Pour ceux qui travaillent avec les archives</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Mots édités</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>QuoteInspector</name>
    <message>
        <source>Choose a quote to see it in its place, and how it may leave the archive.</source>
        <translation>Choisissez une citation pour la voir à sa place et savoir comment elle peut quitter les archives.</translation>
    </message>
</context>
<context>
    <name>QuoteLines</name>
    <message>
        <source>With a star</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>With a main idea</source>
        <translation>Avec idée principale</translation>
    </message>
    <message>
        <source>Without a main idea</source>
        <translation>Sans idée principale</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Avec note</translation>
    </message>
    <message>
        <source>With a translation</source>
        <translation>Avec traduction</translation>
    </message>
    <message>
        <source>With edited words</source>
        <translation>Avec des mots édités</translation>
    </message>
    <message>
        <source>May not leave yet</source>
        <translation>Ne peut pas encore sortir</translation>
    </message>
    <message>
        <source>Lost their words</source>
        <translation>Ont perdu leurs mots</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} citation</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citations</translation>
    </message>
    <message>
        <source>{count} person</source>
        <translation>{count} personne</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>{count} country</source>
        <translation>{count} pays</translation>
    </message>
    <message>
        <source>{count} countries</source>
        <translation>{count} pays</translation>
    </message>
    <message>
        <source>{count} quote of {people} in {countries}</source>
        <translation>{count} citation de {people} dans {countries}</translation>
    </message>
    <message>
        <source>{count} quotes of {people} in {countries}</source>
        <translation>{count} citations de {people} dans {countries}</translation>
    </message>
    <message>
        <source>found in the translation</source>
        <translation>trouvé dans la traduction</translation>
    </message>
    <message>
        <source>found in the note</source>
        <translation>trouvé dans la note</translation>
    </message>
    <message>
        <source>Its transcript does not hold these words any more</source>
        <translation>Sa transcription ne contient plus ces mots</translation>
    </message>
    <message>
        <source>lost its words</source>
        <translation>a perdu ses mots</translation>
    </message>
    <message>
        <source>kept as it was</source>
        <translation>gardée telle quelle</translation>
    </message>
    <message>
        <source>stays inside</source>
        <translation>ne sort pas</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>pseudonyme</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>QuoteMarks</name>
    <message>
        <source>star</source>
        <translation>étoile</translation>
    </message>
</context>
<context>
    <name>QuoteSheetMaker</name>
    <message>
        <source>Passage {number}</source>
        <translation>Passage {number}</translation>
    </message>
    <message>
        <source>The transcript does not hold these words any more. Open the quote to decide what becomes of it.</source>
        <translation>La transcription ne contient plus ces mots. Ouvrez la citation pour décider de son sort.</translation>
    </message>
    <message>
        <source>The transcript does not hold these words any more; they were kept as they were.</source>
        <translation>La transcription ne contient plus ces mots&#x202f;; ils ont été gardés tels quels.</translation>
    </message>
    <message>
        <source>Stays in the archive for now: {reason}.</source>
        <translation>Reste pour l’instant dans les archives&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May be quoted, as “{name}”: {reason}.</source>
        <translation>Peut être citée, sous le nom «&#x202f;{name}&#x202f;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May be quoted: {reason}.</source>
        <translation>Peut être citée&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>Dans la transcription</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Mots édités</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no, kept as they were</source>
        <translation>non, gardés tels quels</translation>
    </message>
</context>
<context>
    <name>QuoteSheetView</name>
    <message>
        <source>In its place</source>
        <translation>À sa place</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>How it may leave</source>
        <translation>Comment elle peut sortir</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>Sélections</translation>
    </message>
    <message>
        <source>You edit this one; the other one is not touched.</source>
        <translation>Vous modifiez celle-ci&#x202f;; l’autre n’est pas touchée.</translation>
    </message>
    <message>
        <source>You edit this one; the other {count} are not touched.</source>
        <translation>Vous modifiez celle-ci&#x202f;; les {count} autres ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Lui donner une étoile</translation>
    </message>
    <message>
        <source>Play the quote</source>
        <translation>Écouter la citation</translation>
    </message>
    <message>
        <source>Open in its place</source>
        <translation>Ouvrir à sa place</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Copy with its attribution</source>
        <translation>Copier avec son attribution</translation>
    </message>
    <message>
        <source>Add to selection…</source>
        <translation>Ajouter à la sélection…</translation>
    </message>
    <message>
        <source>Give the quote up</source>
        <translation>Supprimer la citation</translation>
    </message>
    <message>
        <source>One sentence that sums it up</source>
        <translation>Une phrase qui la résume</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Ajouter un thème</translation>
    </message>
    <message>
        <source>The words as they are printed, where they are not as they were said</source>
        <translation>Les mots tels qu’imprimés, s’ils ne sont pas tels que dits</translation>
    </message>
    <message>
        <source>The words in another language</source>
        <translation>Les mots dans une autre langue</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Pour ceux qui travaillent avec les archives</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Mots édités</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Lui retirer l’étoile</translation>
    </message>
</context>
<context>
    <name>QuotesDelegate</name>
    <message>
        <source>Play the quote (Space)</source>
        <translation>Écouter la citation (Espace)</translation>
    </message>
    <message>
        <source>Give it a star, or take it away (*)</source>
        <translation>Lui mettre ou ôter l’étoile (*)</translation>
    </message>
    <message>
        <source>Add to selection (S)</source>
        <translation>Ajouter à une sélection (S)</translation>
    </message>
    <message>
        <source>Open in its place (Enter)</source>
        <translation>Ouvrir à sa place (Entrée)</translation>
    </message>
</context>
<context>
    <name>QuotesList</name>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
</context>
<context>
    <name>QuotesModel</name>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
</context>
<context>
    <name>QuotesPage</name>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>play</source>
        <translation>écouter</translation>
    </message>
    <message>
        <source>open in its place</source>
        <translation>ouvrir à sa place</translation>
    </message>
    <message>
        <source>main idea</source>
        <translation>idée principale</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>ajouter à une sélection</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Select words in the transcript and press Q to keep them as a quote.</source>
        <translation>Sélectionnez des mots dans la transcription et appuyez sur Q pour les garder comme citation.</translation>
    </message>
</context>
<context>
    <name>QuotesPresenter</name>
    <message>
        <source>What you move goes right beside the quote that you drop it on; {count} hidden one stays.</source>
        <translation>Ce qui est déplacé se place juste à côté de la citation où on le dépose&#x202f;; {count} citation masquée reste en place.</translation>
    </message>
    <message>
        <source>What you move goes right beside the quote that you drop it on; {count} hidden ones stay.</source>
        <translation>Ce qui est déplacé se place juste à côté de la citation où on le dépose&#x202f;; {count} citations masquées restent en place.</translation>
    </message>
    <message>
        <source>{shown}, of {total} in all</source>
        <translation>{shown}, sur {total} au total</translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Reading quotes</source>
        <translation>Lecture des citations</translation>
    </message>
    <message>
        <source>Find in the quotes</source>
        <translation>Chercher dans les citations</translation>
    </message>
    <message>
        <source>No quote fits</source>
        <translation>Aucune citation ne correspond</translation>
    </message>
    <message>
        <source>What is typed here is looked for in the quotes alone. The search above looks into everything.</source>
        <translation>Ce qui est saisi ici n’est cherché que dans les citations. La recherche du haut porte sur tout.</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Montrer toutes les citations</translation>
    </message>
    <message>
        <source>No quote has all that is asked for here. Take a choice away to see more.</source>
        <translation>Aucune citation n’a tout ce qui est demandé ici. Retirez un choix pour en voir plus.</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>Pas encore de citations</translation>
    </message>
    <message>
        <source>Search for what was said and press Q on a passage, or open a testimony, select words in its transcript and press Q. What you keep is listed here.</source>
        <translation>Cherchez ce qui a été dit et appuyez sur Q sur un passage, ou ouvrez un témoignage, sélectionnez des mots dans sa transcription et appuyez sur Q. Ce qui est gardé apparaît ici.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Ordre propre</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Témoignage</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idée principale</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time kept</source>
        <translation>Moment où elle a été gardée</translation>
    </message>
</context>
<context>
    <name>ReadBackDialog</name>
    <message>
        <source>Corrections in {file}</source>
        <translation>Corrections dans {file}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>↑ ↓ next   Return accept   Delete leave</source>
        <translation>↑ ↓ suivante   Entrée accepter   Suppr laisser</translation>
    </message>
    <message>
        <source>{count} correction</source>
        <translation>{count} correction</translation>
    </message>
    <message>
        <source>{count} corrections</source>
        <translation>{count} corrections</translation>
    </message>
    <message>
        <source>Accept {count} correction</source>
        <translation>Accepter {count} correction</translation>
    </message>
    <message>
        <source>Accept all {count}</source>
        <translation>Accepter les {count}</translation>
    </message>
</context>
<context>
    <name>ReadBackPresenter</name>
    <message>
        <source>Choose the corrected document</source>
        <translation>Choisir le document corrigé</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Documents Word (*.docx)</translation>
    </message>
    <message>
        <source>No words of quotes were changed in {file}.</source>
        <translation>Aucun mot des citations n’a été modifié dans {file}.</translation>
    </message>
    <message>
        <source>{count} correction was accepted.</source>
        <translation>{count} correction a été acceptée.</translation>
    </message>
    <message>
        <source>{count} corrections were accepted.</source>
        <translation>{count} corrections ont été acceptées.</translation>
    </message>
    <message>
        <source>{count} is as it was</source>
        <translation>{count} est comme avant</translation>
    </message>
    <message>
        <source>{count} are as they were</source>
        <translation>{count} sont comme avant</translation>
    </message>
    <message>
        <source>of {count} nothing is left</source>
        <translation>de {count} il ne reste rien</translation>
    </message>
    <message>
        <source>{count} is not of this archive</source>
        <translation>{count} n’est pas de ces archives</translation>
    </message>
    <message>
        <source>{count} are not of this archive</source>
        <translation>{count} ne sont pas de ces archives</translation>
    </message>
    <message>
        <source>Besides these: {told}.</source>
        <translation>Par ailleurs&#xa0;: {told}.</translation>
    </message>
</context>
<context>
    <name>ReadingBeside</name>
    <message>
        <source>There is no other transcript of this testimony to stand beside.</source>
        <translation>Il n’y a pas d’autre transcription de ce témoignage à mettre à côté.</translation>
    </message>
    <message>
        <source>Import its translation, or begin one: Testimony &gt; Begin a transcript.</source>
        <translation>Importez sa traduction, ou commencez-en une&#xa0;: Témoignage &gt; Commencer une transcription.</translation>
    </message>
</context>
<context>
    <name>ReadingEdit</name>
    <message>
        <source>The recording of this passage is not being heard.</source>
        <translation>L’enregistrement de ce passage n’est pas en cours d’écoute.</translation>
    </message>
    <message>
        <source>Who is “{speaker}”?</source>
        <translation>Qui est «&#x202f;{speaker}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Whom the name means</source>
        <translation>La personne que le nom désigne</translation>
    </message>
</context>
<context>
    <name>ReadingPresenter</name>
    <message>
        <source>The quote was given up.</source>
        <translation>La citation a été supprimée.</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} mot</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>Stays in the archive for now: {reason}.</source>
        <translation>Reste dans les archives pour l’instant&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>May leave the archive.</source>
        <translation>Peut sortir des archives.</translation>
    </message>
    <message>
        <source>Leaves the archive as “{name}”.</source>
        <translation>Sort des archives sous le nom «&#x202f;{name}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>ReadingProposals</name>
    <message>
        <source>Listening for pauses…</source>
        <translation>Recherche des pauses…</translation>
    </message>
    <message>
        <source>Listening for pauses… {share} % of {name}</source>
        <translation>Recherche des pauses… {share}&#x202f;% de {name}</translation>
    </message>
    <message>
        <source>{count} passage was proposed; its words are yours to write.</source>
        <translation>{count} passage a été proposé&#x202f;; ses mots restent à écrire.</translation>
    </message>
    <message>
        <source>{count} passages were proposed; their words are yours to write.</source>
        <translation>{count} passages ont été proposés&#x202f;; leurs mots restent à écrire.</translation>
    </message>
</context>
<context>
    <name>ReadingRecord</name>
    <message>
        <source>Picture of the recording</source>
        <translation>Image de l’enregistrement</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Idées principales</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentement et accès</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>Retour à {place}</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Ajouter à la sélection</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Reading room</source>
        <translation>Salle de lecture</translation>
    </message>
    <message>
        <source>play and pause</source>
        <translation>lire ou mettre en pause</translation>
    </message>
    <message>
        <source>loop passage</source>
        <translation>répéter le passage</translation>
    </message>
    <message>
        <source>keep as quote</source>
        <translation>garder comme citation</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>ajouter à la sélection</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 s</translation>
    </message>
    <message>
        <source>Access of these passages</source>
        <translation>Accès de ces passages</translation>
    </message>
    <message>
        <source>Until when, and why…</source>
        <translation>Jusqu’à quand, et pourquoi…</translation>
    </message>
    <message>
        <source>There is no recording to play here.</source>
        <translation>Il n’y a pas d’enregistrement à écouter ici.</translation>
    </message>
    <message>
        <source>These words have no time in a recording that could be looped.</source>
        <translation>Ces mots n’ont pas de temps dans un enregistrement que l’on puisse répéter.</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} citation</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citations</translation>
    </message>
    <message>
        <source>{code}: {passages}, {quotes}</source>
        <translation>{code}&#xa0;: {passages}, {quotes}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>No transcript yet</source>
        <translation>Pas encore de transcription</translation>
    </message>
    <message>
        <source>Transcript beside</source>
        <translation>Transcription à côté</translation>
    </message>
    <message>
        <source>No recording: there is nothing to hear, everything else works.</source>
        <translation>Pas d’enregistrement&#xa0;: il n’y a rien à entendre, tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>{language} beside it</source>
        <translation>{language} à côté</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Import a transcript for this testimony, or begin one here and type what you hear.</source>
        <translation>Importez une transcription pour ce témoignage, ou commencez-en une ici et tapez ce que vous entendez.</translation>
    </message>
    <message>
        <source>Begin a transcript</source>
        <translation>Commencer une transcription</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Rien n’est encore écrit</translation>
    </message>
    <message>
        <source>Type what you hear: F4 plays and pauses, F5 goes back two seconds, Ctrl+Enter begins a passage.</source>
        <translation>Tapez ce que vous entendez&#xa0;: F4 lit et met en pause, F5 recule de deux secondes, Ctrl+Entrée commence un passage.</translation>
    </message>
    <message>
        <source>Write the first passage</source>
        <translation>Écrire le premier passage</translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation>La remettre en brouillon</translation>
    </message>
    <message>
        <source>Say that it was reviewed</source>
        <translation>La marquer comme révisée</translation>
    </message>
    <message>
        <source>Transcript shown</source>
        <translation>Transcription affichée</translation>
    </message>
    <message>
        <source>Keep as quote (Q)</source>
        <translation>Garder comme citation (Q)</translation>
    </message>
    <message>
        <source>Find in the transcript (Ctrl+F)</source>
        <translation>Chercher dans la transcription (Ctrl+F)</translation>
    </message>
    <message>
        <source>Edit the passage (F2)</source>
        <translation>Modifier le passage (F2)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the passage that is heard in view</source>
        <translation>Garder à l’écran le passage qu’on entend</translation>
    </message>
</context>
<context>
    <name>RecordTemplates</name>
    <message>
        <source>New testimony from a template</source>
        <translation>Nouveau témoignage depuis un modèle</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Aucun modèle encore</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The archive comes back into a new folder, beside what you have and never over it.</source>
        <translation>Les archives reviennent dans un nouveau dossier, à côté de ce que vous avez et jamais par-dessus.</translation>
    </message>
    <message>
        <source>Restore archive</source>
        <translation>Restaurer les archives</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>Sauvegardes (*.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>inside the archive</source>
        <translation>à l’interne, dans les archives</translation>
    </message>
    <message>
        <source>a public record that needs no consent</source>
        <translation>document public qui ne requiert pas de consentement</translation>
    </message>
    <message>
        <source>consent covers this use</source>
        <translation>le consentement couvre cet usage</translation>
    </message>
    <message>
        <source>consent names no limit</source>
        <translation>le consentement ne nomme aucune limite</translation>
    </message>
    <message>
        <source>consent names no limit; under a pseudonym</source>
        <translation>le consentement ne nomme aucune limite&#x202f;; sous pseudonyme</translation>
    </message>
    <message>
        <source>consent covers this use under a pseudonym</source>
        <translation>le consentement couvre cet usage sous pseudonyme</translation>
    </message>
    <message>
        <source>no consent on record yet</source>
        <translation>aucun consentement consigné pour l’instant</translation>
    </message>
    <message>
        <source>consent was refused</source>
        <translation>le consentement a été refusé</translation>
    </message>
    <message>
        <source>consent was withdrawn at release</source>
        <translation>le consentement a été retiré à la diffusion</translation>
    </message>
    <message>
        <source>consent covers {uses}, not {use}</source>
        <translation>consentement pour {uses}, pas pour {use}</translation>
    </message>
    <message>
        <source>its words are not in the transcript any more, and nobody has decided about it yet</source>
        <translation>ses mots ne sont plus dans la transcription, et personne n’a encore décidé de son sort</translation>
    </message>
    <message>
        <source>a picture would show who has a pseudonym</source>
        <translation>une image montrerait qui a un pseudonyme</translation>
    </message>
    <message>
        <source>a recording would tell by the voice who has a pseudonym</source>
        <translation>un enregistrement révélerait par la voix qui a un pseudonyme</translation>
    </message>
    <message>
        <source>access is {level}</source>
        <translation>accès {level}</translation>
    </message>
    <message>
        <source>access is {level}: {why}</source>
        <translation>accès {level}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>access is {level} until {until}</source>
        <translation>accès {level} (échéance&#xa0;: {until})</translation>
    </message>
    <message>
        <source>access is {level} until {until}: {why}</source>
        <translation>accès {level} (échéance&#xa0;: {until})&#xa0;: {why}</translation>
    </message>
    <message>
        <source>its file is missing, or no picture that can be printed</source>
        <translation>son fichier manque, ou ce n’est pas une image imprimable</translation>
    </message>
    <message>
        <source>it tells the name of somebody who has a pseudonym</source>
        <translation>il révèle le nom de quelqu’un qui a un pseudonyme</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Interviewee</source>
        <translation>Interviewé/e</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentement et accès</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Intervieweur/euse</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sans consentement</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>sans transcription</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>sans enregistrement</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sans thème</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no summary</source>
        <translation>sans résumé</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>non révisé</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>no interviewee</source>
        <translation>sans interviewé/e</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>sans pays</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>sans langue</translation>
    </message>
    <message>
        <source>changed today</source>
        <translation>modifié aujourd’hui</translation>
    </message>
    <message>
        <source>changed this week</source>
        <translation>modifié cette semaine</translation>
    </message>
    <message>
        <source>changed this month</source>
        <translation>modifié ce mois-ci</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>minutes of recording</source>
        <translation>minutes d’enregistrement</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>au moins {least}</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>au plus {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>some</source>
        <translation>au moins un</translation>
    </message>
    <message>
        <source>{what}: {many}</source>
        <translation>{what}&#xa0;: {many}</translation>
    </message>
    <message>
        <source>possible duplicates</source>
        <translation>doublons possibles</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Look around in the sample</source>
        <translation>Explorer l’exemple</translation>
    </message>
    <message>
        <source>Invented testimonies in Spanish, English and French, with recordings: to try everything without risk.</source>
        <translation>Témoignages inventés en espagnol, en anglais et en français, avec enregistrements&#xa0;: pour tout essayer sans risque.</translation>
    </message>
    <message>
        <source>Make the sample archive</source>
        <translation>Créer les archives d’exemple</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>SavedSearchesPresenter</name>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>A quote, a parenthesis or an operator stands alone, so the query was read as plain words.</source>
        <translation>Un guillemet, une parenthèse ou un opérateur est isolé&#x202f;; la requête a donc été lue comme de simples mots.</translation>
    </message>
    <message>
        <source>The query holds no word to look for.</source>
        <translation>La requête ne contient aucun mot à chercher.</translation>
    </message>
    <message>
        <source>The query is very long; only its first 64 words were looked for.</source>
        <translation>La requête est très longue&#x202f;; seuls ses 64 premiers mots ont été cherchés.</translation>
    </message>
    <message>
        <source>“{typed}” was read as “{read}”: with more than {most} typing errors a word is like any other.</source>
        <translation>«&#x202f;{typed}&#x202f;» a été lu comme «&#x202f;{read}&#x202f;»&#xa0;: avec plus de {most} fautes de frappe, un mot ressemble à n’importe quel autre.</translation>
    </message>
    <message>
        <source>There is no field “{name}:”, so it was read as words; the nearest is “{nearest}:”.</source>
        <translation>Il n’y a pas de champ «&#x202f;{name}:&#x202f;», on l’a donc lu comme des mots&#x202f;; le plus proche est «&#x202f;{nearest}:&#x202f;».</translation>
    </message>
    <message>
        <source>What a field is to say stands right behind its colon; “{field}” was read as a word, try “{better}”.</source>
        <translation>Ce que dit un champ suit aussitôt les deux-points&#x202f;; «&#x202f;{field}&#x202f;» a été lu comme un mot, essayez «&#x202f;{better}&#x202f;».</translation>
    </message>
    <message>
        <source>No passage has all of these words; these testimonies have them in different passages.</source>
        <translation>Aucun passage n’a tous ces mots&#x202f;; ces témoignages les ont dans des passages différents.</translation>
    </message>
    <message>
        <source>A word with “*”, “?” or “~” stands for very many words here; only some of them were looked for.</source>
        <translation>Un mot avec «&#x202f;*&#x202f;», «&#x202f;?&#x202f;» ou «&#x202f;~&#x202f;» vaut ici pour un très grand nombre de mots&#x202f;; seuls certains ont été cherchés.</translation>
    </message>
    <message>
        <source>“{name}:” does not know “{value}” in this archive, so nothing answers it; it takes, for instance: {examples}.</source>
        <translation>«&#x202f;{name}:&#x202f;» ne connaît pas «&#x202f;{value}&#x202f;» dans ces archives, donc rien n’y répond&#x202f;; il admet, par exemple&#xa0;: {examples}.</translation>
    </message>
    <message>
        <source>“{name}:” does not know “{value}”, so nothing answers it: this archive holds nothing to ask it for.</source>
        <translation>«&#x202f;{name}:&#x202f;» ne connaît pas «&#x202f;{value}&#x202f;», donc rien n’y répond&#xa0;: ces archives n’ont rien à demander par ce champ.</translation>
    </message>
</context>
<context>
    <name>SearchFacets</name>
    <message>
        <source>testimonies · passages</source>
        <translation>témoignages · passages</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>SearchNaming</name>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New name of the search</source>
        <translation>Nouveau nom de la recherche</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>play</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>keep as quote</source>
        <translation>garder comme citation</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>ajouter à la sélection</translation>
    </message>
    <message>
        <source>open in context</source>
        <translation>ouvrir en contexte</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>{found}, {milliseconds} ms</source>
        <translation>{found}, {milliseconds} ms</translation>
    </message>
</context>
<context>
    <name>SearchResultsDelegate</name>
    <message>
        <source>Play from here (Space)</source>
        <translation>Lire à partir d’ici (Espace)</translation>
    </message>
    <message>
        <source>Keep as quote (Q)</source>
        <translation>Garder comme citation (Q)</translation>
    </message>
    <message>
        <source>Add to selection (S)</source>
        <translation>Ajouter à la sélection (S)</translation>
    </message>
    <message>
        <source>Open in context (Enter)</source>
        <translation>Ouvrir en contexte (Entrée)</translation>
    </message>
</context>
<context>
    <name>SearchResultsModel</name>
    <message>
        <source>kept as a quote</source>
        <translation>gardé comme citation</translation>
    </message>
</context>
<context>
    <name>SearchResultsView</name>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>SearchRowActions</name>
    <message>
        <source>{count} testimony</source>
        <translation>{count} témoignage</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} témoignages</translation>
    </message>
    <message>
        <source>{count} passage, as a quote</source>
        <translation>{count} passage, comme citation</translation>
    </message>
    <message>
        <source>{count} passages, as quotes</source>
        <translation>{count} passages, comme citations</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>in the code</source>
        <translation>dans le code</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>dans le titre</translation>
    </message>
    <message>
        <source>in the summary</source>
        <translation>dans le résumé</translation>
    </message>
    <message>
        <source>in a main idea</source>
        <translation>dans une idée principale</translation>
    </message>
    <message>
        <source>in the notes</source>
        <translation>dans les notes</translation>
    </message>
    <message>
        <source>in the keywords</source>
        <translation>dans les mots-clés</translation>
    </message>
    <message>
        <source>in the place</source>
        <translation>dans le lieu</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>dans le projet</translation>
    </message>
    <message>
        <source>in the collection</source>
        <translation>dans la collection</translation>
    </message>
    <message>
        <source>in the series</source>
        <translation>dans la série</translation>
    </message>
    <message>
        <source>in a name</source>
        <translation>dans un nom</translation>
    </message>
    <message>
        <source>in a pseudonym</source>
        <translation>dans un pseudonyme</translation>
    </message>
    <message>
        <source>in an institution</source>
        <translation>dans une institution</translation>
    </message>
    <message>
        <source>in a biography</source>
        <translation>dans une biographie</translation>
    </message>
    <message>
        <source>in where it is kept</source>
        <translation>dans le dépôt</translation>
    </message>
    <message>
        <source>in who paid for it</source>
        <translation>dans le financeur</translation>
    </message>
    <message>
        <source>in what belongs to it</source>
        <translation>dans les documents associés</translation>
    </message>
    <message>
        <source>in how it was recorded</source>
        <translation>dans le matériel d’enregistrement</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>dans la fiche</translation>
    </message>
    <message>
        <source>{count} more passage in {code}</source>
        <translation>{count} autre passage dans {code}</translation>
    </message>
    <message>
        <source>{count} more passages in {code}</source>
        <translation>{count} autres passages dans {code}</translation>
    </message>
    <message>
        <source>{count} more place in the record</source>
        <translation>{count} autre endroit dans la fiche</translation>
    </message>
    <message>
        <source>{count} more places in the record</source>
        <translation>{count} autres endroits dans la fiche</translation>
    </message>
    <message>
        <source>With a recording</source>
        <translation>Avec enregistrement</translation>
    </message>
    <message>
        <source>Without a recording</source>
        <translation>Sans enregistrement</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} témoignage</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} témoignages</translation>
    </message>
    <message>
        <source>{count} passage in {testimonies}</source>
        <translation>{count} passage dans {testimonies}</translation>
    </message>
    <message>
        <source>{count} passages in {testimonies}</source>
        <translation>{count} passages dans {testimonies}</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>pseudonyme</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sans consentement</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>not for quoting</source>
        <translation>non citable</translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>both words in one passage, in any of their forms</source>
        <translation>les deux mots dans un même passage, sous toutes leurs formes</translation>
    </message>
    <message>
        <source>these words in this order</source>
        <translation>ces mots dans cet ordre</translation>
    </message>
    <message>
        <source>at least one of the two</source>
        <translation>au moins l’un des deux</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>le premier sans le second</translation>
    </message>
    <message>
        <source>every word that begins like this</source>
        <translation>tous les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>Type words to find the passages that hold them</source>
        <translation>Saisissez des mots pour trouver les passages qui les contiennent</translation>
    </message>
    <message>
        <source>Accents, capitals and endings do not matter. Or choose a theme, role or country at the left.</source>
        <translation>Les accents, les majuscules et les terminaisons n’importent pas. Ou choisissez un thème, un rôle ou un pays à gauche.</translation>
    </message>
</context>
<context>
    <name>SearchSuggesting</name>
    <message>
        <source>{count} testimony</source>
        <translation>{count} témoignage</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} témoignages</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>recherche enregistrée</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>Earlier searches of this archive were forgotten.</source>
        <translation>Les recherches antérieures de ces archives ont été oubliées.</translation>
    </message>
    <message>
        <source>Earlier searches are still kept: the file that holds them cannot be written.</source>
        <translation>Les recherches antérieures sont toujours gardées&#xa0;: le fichier qui les contient ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Vouliez-vous dire «&#x202f;{query}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Add all to selection</source>
        <translation>Tout ajouter à la sélection</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Enregistrer la recherche</translation>
    </message>
    <message>
        <source>How what was found is listed</source>
        <translation>Comment est présenté ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Pertinence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>SelectionDelegate</name>
    <message>
        <source>Words of the heading</source>
        <translation>Mots de l’intertitre</translation>
    </message>
</context>
<context>
    <name>SelectionMaker</name>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>“{name}” was duplicated.</source>
        <translation>«&#x202f;{name}&#x202f;» a été dupliquée.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <source>“{name}” was merged with the other one; both are there still.</source>
        <translation>«&#x202f;{name}&#x202f;» a été fusionnée avec l’autre&#x202f;; les deux sont toujours là.</translation>
    </message>
    <message>
        <source>“{name}” was split into {count} selections; it is there still.</source>
        <translation>«&#x202f;{name}&#x202f;» a été divisée en {count} sélections&#x202f;; elle est toujours là.</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>New selection</source>
        <translation>Nouvelle sélection</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Ajouter à la sélection</translation>
    </message>
    <message>
        <source>{count} item added to “{name}”.</source>
        <translation>{count} élément ajouté à «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>{count} items added to “{name}”.</source>
        <translation>{count} éléments ajoutés à «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” holds all of it already.</source>
        <translation>«&#x202f;{name}&#x202f;» contient déjà tout cela.</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Montrer la sélection</translation>
    </message>
</context>
<context>
    <name>SelectionRows</name>
    <message>
        <source>{count} item</source>
        <translation>{count} élément</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} éléments</translation>
    </message>
    <message>
        <source>no longer found</source>
        <translation>n’est plus trouvé</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>stays inside</source>
        <translation>ne sort pas</translation>
    </message>
    <message>
        <source>page, about</source>
        <translation>page environ</translation>
    </message>
    <message>
        <source>pages, about</source>
        <translation>pages environ</translation>
    </message>
    <message>
        <source>as {name}</source>
        <translation>sous le nom {name}</translation>
    </message>
    <message>
        <source>may be published</source>
        <translation>publiable</translation>
    </message>
    <message>
        <source>under a pseudonym</source>
        <translation>sous pseudonyme</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>items: {quotes}, {testimonies}</source>
        <translation>éléments&#xa0;: {quotes}, {testimonies}</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} citation</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citations</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} témoignage</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} témoignages</translation>
    </message>
    <message>
        <source>{count} woman</source>
        <translation>{count} femme</translation>
    </message>
    <message>
        <source>{count} women</source>
        <translation>{count} femmes</translation>
    </message>
    <message>
        <source>{count} man</source>
        <translation>{count} homme</translation>
    </message>
    <message>
        <source>{count} men</source>
        <translation>{count} hommes</translation>
    </message>
    <message>
        <source>{count} other or not said</source>
        <translation>{count} autre ou non précisé</translation>
    </message>
    <message>
        <source>{count} others or not said</source>
        <translation>{count} autres ou non précisés</translation>
    </message>
    <message>
        <source>people: {groups}</source>
        <translation>personnes&#xa0;: {groups}</translation>
    </message>
    <message>
        <source>countries: {counts}</source>
        <translation>pays&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>roles: {counts}</source>
        <translation>rôles&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>rôles</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} mot</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>minute, {words}</source>
        <translation>minute, {words}</translation>
    </message>
    <message>
        <source>minutes, {words}</source>
        <translation>minutes, {words}</translation>
    </message>
</context>
<context>
    <name>SelectionSourceBar</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Add what is new; nothing is taken out</source>
        <translation>Ajouter ce qui est nouveau&#x202f;; rien n’est retiré</translation>
    </message>
    <message>
        <source>Refresh the selection</source>
        <translation>Actualiser la sélection</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Let no search fill this selection; what is in it stays</source>
        <translation>Ne laisser aucune recherche remplir cette sélection&#x202f;; ce qu’elle contient reste</translation>
    </message>
    <message>
        <source>Forget the searches of the selection</source>
        <translation>Oublier les recherches de la sélection</translation>
    </message>
</context>
<context>
    <name>SelectionSourcesPresenter</name>
    <message>
        <source>{count} new</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{count} no longer found</source>
        <translation>{count} qu’on ne trouve plus</translation>
    </message>
    <message>
        <source>Filled by {searches}</source>
        <translation>Remplie par {searches}</translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation>rien n’a changé</translation>
    </message>
    <message>
        <source>the search “{name}”</source>
        <translation>la recherche «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>{count} choice</source>
        <translation>{count} choix</translation>
    </message>
    <message>
        <source>{count} choices</source>
        <translation>{count} choix</translation>
    </message>
    <message>
        <source>“{query}”</source>
        <translation>«&#x202f;{query}&#x202f;»</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>{count} item came in.</source>
        <translation>{count} élément est entré.</translation>
    </message>
    <message>
        <source>{count} items came in.</source>
        <translation>{count} éléments sont entrés.</translation>
    </message>
    <message>
        <source>{count} item is no longer found; it stays.</source>
        <translation>{count} élément n’est plus trouvé&#x202f;; il reste.</translation>
    </message>
    <message>
        <source>{count} items are no longer found; they stay.</source>
        <translation>{count} éléments ne sont plus trouvés&#x202f;; ils restent.</translation>
    </message>
</context>
<context>
    <name>SelectionTreeView</name>
    <message>
        <source>Items of the selection</source>
        <translation>Éléments de la sélection</translation>
    </message>
</context>
<context>
    <name>SelectionView</name>
    <message>
        <source>Rename the selection</source>
        <translation>Renommer la sélection</translation>
    </message>
    <message>
        <source>A selection lists testimonies and quotes in an order of yours, to be written to a document.</source>
        <translation>Une sélection énumère des témoignages et des citations dans l’ordre de votre choix, pour les écrire dans un document.</translation>
    </message>
    <message>
        <source>Everything stays in the archive; a selection only names it.</source>
        <translation>Tout reste dans les archives&#x202f;; une sélection ne fait que l’énumérer.</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>Nouvelle sélection</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Ajouter un intertitre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Add a text or a note</source>
        <translation>Ajouter un texte ou une note</translation>
    </message>
    <message>
        <source>Testimony or quote</source>
        <translation>Témoignage ou citation</translation>
    </message>
    <message>
        <source>Add a testimony or a quote</source>
        <translation>Ajouter un témoignage ou une citation</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>Classer par</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Diviser par</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Read back a corrected document…</source>
        <translation>Relire un document corrigé…</translation>
    </message>
    <message>
        <source>Delete this selection</source>
        <translation>Supprimer cette sélection</translation>
    </message>
    <message>
        <source>Nothing is selected yet</source>
        <translation>Rien n’est encore sélectionné</translation>
    </message>
    <message>
        <source>Press S on a passage that a search found, or on a testimony in its list, to add it here.</source>
        <translation>Appuyez sur S sur un passage trouvé par une recherche, ou sur un témoignage de la liste, pour l’ajouter ici.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Text, printed where it stands</source>
        <translation>Texte, imprimé à sa place</translation>
    </message>
    <message>
        <source>Note to the editors, stays inside</source>
        <translation>Note pour les éditeurs, ne sort pas</translation>
    </message>
    <message>
        <source>Search for passages: S adds one here as a quote</source>
        <translation>Rechercher des passages&#xa0;: S en ajoute un ici comme citation</translation>
    </message>
    <message>
        <source>Choose testimonies in their list: S adds them here</source>
        <translation>Choisir des témoignages dans leur liste&#xa0;: S les ajoute ici</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>SelectionsPage</name>
    <message>
        <source>Selections</source>
        <translation>Sélections</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>heading below</source>
        <translation>intertitre au-dessous</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>retirer</translation>
    </message>
</context>
<context>
    <name>SelectionsPresenter</name>
    <message>
        <source>New selection</source>
        <translation>Nouvelle sélection</translation>
    </message>
    <message>
        <source>“{name}” was deleted; what it listed stays in the archive.</source>
        <translation>«&#x202f;{name}&#x202f;» a été supprimé&#x202f;; ce que la sélection énumérait reste dans les archives.</translation>
    </message>
    <message>
        <source>No selection yet</source>
        <translation>Pas encore de sélection</translation>
    </message>
    <message>
        <source>Item {number} of {count}</source>
        <translation>Élément {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>Sélections</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>Nouvelle sélection</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>New selection…</source>
        <translation>Nouvelle sélection…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>SimilarBar</name>
    <message>
        <source>Passages with</source>
        <translation>Passages avec</translation>
    </message>
    <message>
        <source>Do not look for it</source>
        <translation>Ne pas le chercher</translation>
    </message>
    <message>
        <source>Look for it too</source>
        <translation>Le chercher aussi</translation>
    </message>
    <message>
        <source>not in {code}</source>
        <translation>pas dans {code}</translation>
    </message>
    <message>
        <source>Show those of its own testimony too</source>
        <translation>Montrer aussi ceux de son propre témoignage</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les laisser de côté</translation>
    </message>
    <message>
        <source>looked for</source>
        <translation>cherché</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
</context>
<context>
    <name>SimilarFinder</name>
    <message>
        <source>No other passage shares a telling word with this one.</source>
        <translation>Aucun autre passage ne partage un mot parlant avec celui-ci.</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Sort by {order}</source>
        <translation>Trier par {order}</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed {rate}</source>
        <translation>Vitesse {rate}</translation>
    </message>
</context>
<context>
    <name>SpokenResults</name>
    <message>
        <source>{found}. Found in {milliseconds} milliseconds.</source>
        <translation>{found}. Trouvé en {milliseconds} millisecondes.</translation>
    </message>
</context>
<context>
    <name>StyleNamesDialog</name>
    <message>
        <source>Styles of {file}</source>
        <translation>Styles de {file}</translation>
    </message>
    <message>
        <source>Choose which style of the template is used where it has another name there. It is remembered for templates of this file name.</source>
        <translation>Choisissez le style du modèle à utiliser là où il porte un autre nom. C’est retenu pour les modèles de ce nom de fichier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>As it is called here</source>
        <translation>Comme il s’appelle ici</translation>
    </message>
    <message>
        <source>Not in the template: it is added</source>
        <translation>Absent du modèle&#xa0;: il est ajouté</translation>
    </message>
    <message>
        <source>The template&apos;s style for {style}</source>
        <translation>Style du modèle pour {style}</translation>
    </message>
    <message>
        <source>{count} style is not in the template; the document brings it along.</source>
        <translation>{count} style n’est pas dans le modèle&#x202f;; le document l’apporte.</translation>
    </message>
    <message>
        <source>{count} styles are not in the template; the document brings them along.</source>
        <translation>{count} styles ne sont pas dans le modèle&#x202f;; le document les apporte.</translation>
    </message>
    <message>
        <source>The template has a style for everything.</source>
        <translation>Le modèle a un style pour tout.</translation>
    </message>
    <message>
        <source>“{name}” is no longer in the template.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est plus dans le modèle.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Edit vocabulary…</source>
        <translation>Modifier le vocabulaire…</translation>
    </message>
</context>
<context>
    <name>TableGroups</name>
    <message>
        <source>{field}: none</source>
        <translation>{field}&#xa0;: aucune valeur</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates for new testimonies</source>
        <translation>Modèles pour de nouveaux témoignages</translation>
    </message>
    <message>
        <source>Choose a testimony in the table and keep it as a template: new ones can begin like it.</source>
        <translation>Choisissez un témoignage dans le tableau et gardez-le comme modèle&#xa0;: de nouveaux pourront commencer comme lui.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Made of {code}</source>
        <translation>À partir de {code}</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Supprimer le modèle</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>The template “{name}” was kept.</source>
        <translation>Le modèle «&#x202f;{name}&#x202f;» est gardé.</translation>
    </message>
</context>
<context>
    <name>TermInspector</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Utilisé dans</translation>
    </message>
    <message>
        <source>Add a synonym</source>
        <translation>Ajouter un synonyme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>Synonymes</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Show them in the search</source>
        <translation>Les montrer dans la recherche</translation>
    </message>
    <message>
        <source>Choose a term to see its names and where it is used.</source>
        <translation>Choisissez un terme pour voir ses noms et où il est utilisé.</translation>
    </message>
    <message>
        <source>Templates: {names}</source>
        <translation>Modèles&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>TermKind</name>
    <message>
        <source>theme</source>
        <translation>le thème</translation>
    </message>
    <message>
        <source>role</source>
        <translation>le rôle</translation>
    </message>
    <message>
        <source>project</source>
        <translation>le projet</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>le mot-clé</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>l’institution</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>la collection</translation>
    </message>
    <message>
        <source>series</source>
        <translation>la série</translation>
    </message>
    <message>
        <source>country</source>
        <translation>le pays</translation>
    </message>
    <message>
        <source>language</source>
        <translation>la langue</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>l’ODD</translation>
    </message>
</context>
<context>
    <name>TestimoniesModel</name>
    <message>
        <source>{name}: {count} testimony</source>
        <translation>{name}&#xa0;: {count} témoignage</translation>
    </message>
    <message>
        <source>{name}: {count} testimonies</source>
        <translation>{name}&#xa0;: {count} témoignages</translation>
    </message>
    <message>
        <source>{group}, folded</source>
        <translation>{group}, replié</translation>
    </message>
    <message>
        <source>has a recording</source>
        <translation>avec enregistrement</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>sans enregistrement</translation>
    </message>
    <message>
        <source>has a transcript</source>
        <translation>avec transcription</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>sans transcription</translation>
    </message>
    <message>
        <source>consent: {form}</source>
        <translation>consentement&#xa0;: {form}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (pseudonyme)</translation>
    </message>
</context>
<context>
    <name>TestimoniesPage</name>
    <message>
        <source>Testimonies</source>
        <translation>Témoignages</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>ajouter à la sélection</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
</context>
<context>
    <name>TestimoniesPresenter</name>
    <message>
        <source>{shown} of {count} testimony shown</source>
        <translation>{shown} sur {count} témoignage affiché</translation>
    </message>
    <message>
        <source>{shown} of {count} testimonies shown</source>
        <translation>{shown} sur {count} témoignages affichés</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} sélectionné(s)</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>Left out, since the archive does not have it any more: {names}.</source>
        <translation>Laissé de côté, car les archives ne l’ont plus&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} testimony was deleted.</source>
        <translation>{count} témoignage a été supprimé.</translation>
    </message>
    <message>
        <source>{count} testimonies were deleted.</source>
        <translation>{count} témoignages ont été supprimés.</translation>
    </message>
</context>
<context>
    <name>TestimoniesTable</name>
    <message>
        <source>Testimonies</source>
        <translation>Témoignages</translation>
    </message>
</context>
<context>
    <name>TestimoniesView</name>
    <message>
        <source>Testimonies</source>
        <translation>Témoignages</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Filter by code, title, name</source>
        <translation>Code, titre ou nom</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>No testimony fits the filter</source>
        <translation>Aucun témoignage ne répond au filtre</translation>
    </message>
    <message>
        <source>It looks into the record alone. The search above looks into everything.</source>
        <translation>Il ne cherche que dans la fiche. La recherche ci-dessus cherche partout.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>No testimonies yet</source>
        <translation>Pas encore de témoignages</translation>
    </message>
    <message>
        <source>Bring in a table, transcripts and recordings, or write the first record by hand.</source>
        <translation>Importez un tableau, des transcriptions et des enregistrements, ou rédigez la première fiche à la main.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>New testimony</source>
        <translation>Nouveau témoignage</translation>
    </message>
    <message>
        <source>Look at the sample archive</source>
        <translation>Voir les archives d’exemple</translation>
    </message>
</context>
<context>
    <name>TestimonyBriefView</name>
    <message>
        <source>This passage</source>
        <translation>Ce passage</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentement et accès</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Choose a passage to see who speaks and what may be done with it.</source>
        <translation>Choisissez un passage pour voir qui parle et ce qu’il est permis d’en faire.</translation>
    </message>
    <message>
        <source>Open the testimony</source>
        <translation>Ouvrir le témoignage</translation>
    </message>
    <message>
        <source>Kept as a quote</source>
        <translation>Gardé comme citation</translation>
    </message>
    <message>
        <source>Not kept as a quote</source>
        <translation>Non gardé comme citation</translation>
    </message>
</context>
<context>
    <name>TimeMarks</name>
    <message>
        <source>{quote} (the transcript does not hold these words any more)</source>
        <translation>{quote} (la transcription n’a plus ces mots)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the recording</source>
        <translation>Ligne de temps de l’enregistrement</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Whole part</source>
        <translation>Partie entière</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Enregistrement entier</translation>
    </message>
    <message>
        <source>Passages, quotes</source>
        <translation>Passages, citations</translation>
    </message>
</context>
<context>
    <name>TimelinePresenter</name>
    <message>
        <source>Part {part}</source>
        <translation>Partie {part}</translation>
    </message>
    <message>
        <source>Part {part}, length unknown</source>
        <translation>Partie {part}, durée inconnue</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Archive: {name}</source>
        <translation>Archives&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Rechercher partout…</translation>
    </message>
    <message>
        <source>Only what may be published</source>
        <translation>Publiable seulement</translation>
    </message>
    <message>
        <source>Hide what consent or access keeps inside the archive</source>
        <translation>Masquer ce que le consentement ou l’accès réserve aux archives</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>TranscriptCommands</name>
    <message>
        <source>Seconds, or a time code; with − for earlier.</source>
        <translation>Des secondes ou un code temporel&#x202f;; avec − pour plus tôt.</translation>
    </message>
    <message>
        <source>{shift} brings its start to where the recording is.</source>
        <translation>{shift} amène son début là où en est l’enregistrement.</translation>
    </message>
    <message>
        <source>Shift the times from passage {number} on by</source>
        <translation>Décaler les temps à partir du passage {number} de</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>No times are missing here: every passage has its own.</source>
        <translation>Il ne manque aucun temps ici&#xa0;: chaque passage a le sien.</translation>
    </message>
    <message>
        <source>This passage names no speaker. F2 edits it.</source>
        <translation>Ce passage ne nomme aucun locuteur. F2 le modifie.</translation>
    </message>
    <message>
        <source>Call “{speaker}” in the whole transcript</source>
        <translation>Nommer «&#x202f;{speaker}&#x202f;» dans toute la transcription</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Les réunir</translation>
    </message>
    <message>
        <source>{count} passage has</source>
        <translation>{count} passage a</translation>
    </message>
    <message>
        <source>{count} passages have</source>
        <translation>{count} passages ont</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} passage</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} passages</translation>
    </message>
    <message>
        <source>All of them will be the words of {person}.</source>
        <translation>Tous seront les paroles de {person}.</translation>
    </message>
    <message>
        <source>All of them will be the words of nobody in the record.</source>
        <translation>Tous seront les paroles de personne de la notice.</translation>
    </message>
    <message>
        <source>{there} the speaker “{name}” already; {more} of “{speaker}” would join them.</source>
        <translation>{there} déjà «&#x202f;{name}&#x202f;» comme locuteur ou locutrice&#x202f;; {more} de «&#x202f;{speaker}&#x202f;» s’y ajouteraient.</translation>
    </message>
    <message>
        <source>Undo parts them again.</source>
        <translation>Annuler les sépare de nouveau.</translation>
    </message>
    <message>
        <source>“{value}” is no time. Type seconds as 1.5 or −2, or 0:12.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un temps. Tapez des secondes comme 1.5 ou −2, ou 0:12.</translation>
    </message>
    <message>
        <source>The passage was deleted.</source>
        <translation>Le passage a été supprimé.</translation>
    </message>
    <message>
        <source>The passages were deleted.</source>
        <translation>Les passages ont été supprimés.</translation>
    </message>
</context>
<context>
    <name>TranscriptExportPresenter</name>
    <message>
        <source>There is no transcript to export here.</source>
        <translation>Il n’y a pas de transcription à exporter ici.</translation>
    </message>
    <message>
        <source>Export this transcript</source>
        <translation>Exporter cette transcription</translation>
    </message>
    <message>
        <source>{count} passage was exported to {file}.</source>
        <translation>{count} passage a été exporté vers {file}.</translation>
    </message>
    <message>
        <source>{count} passages were exported to {file}.</source>
        <translation>{count} passages ont été exportés vers {file}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
</context>
<context>
    <name>TranscriptFiles</name>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Subtitles for the web (*.vtt)</source>
        <translation>Sous-titres pour le web (*.vtt)</translation>
    </message>
    <message>
        <source>Subtitles for the web, part {number} (*.vtt)</source>
        <translation>Sous-titres pour le web, partie {number} (*.vtt)</translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation>Sous-titres (*.srt)</translation>
    </message>
    <message>
        <source>Subtitles, part {number} (*.srt)</source>
        <translation>Sous-titres, partie {number} (*.srt)</translation>
    </message>
</context>
<context>
    <name>TranscriptFind</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Not in this transcript</source>
        <translation>Pas dans cette transcription</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
</context>
<context>
    <name>UsesEditor</name>
    <message>
        <source>No limit named</source>
        <translation>Aucune limite nommée</translation>
    </message>
    <message>
        <source>Only for:</source>
        <translation>Seulement pour&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Vocabularies</name>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>{count} term</source>
        <translation>{count} terme</translation>
    </message>
    <message>
        <source>{count} terms</source>
        <translation>{count} termes</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} témoignage</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} témoignages</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} citation</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citations</translation>
    </message>
    <message>
        <source>{count} template</source>
        <translation>{count} modèle</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>{count} modèles</translation>
    </message>
    <message>
        <source>A new name is written into every record that has this one.</source>
        <translation>Un nouveau nom est inscrit dans toutes les fiches qui portent celui-ci.</translation>
    </message>
    <message>
        <source>Names of countries come from the Unicode CLDR. What is not listed here can be typed all the same.</source>
        <translation>Les noms des pays viennent du CLDR d’Unicode. Ce qui ne figure pas dans la liste peut quand même être saisi.</translation>
    </message>
</context>
<context>
    <name>VocabulariesPage</name>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabulaires</translation>
    </message>
    <message>
        <source>where used</source>
        <translation>où c’est utilisé</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>Show where it is used</source>
        <translation>Montrer où c’est utilisé</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>VocabulariesPresenter</name>
    <message>
        <source>It will stand below “{name}”.</source>
        <translation>Il se placera sous «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>Fusionner «&#x202f;{name}&#x202f;» avec</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Instead of “{name}” put</source>
        <translation>Au lieu de «&#x202f;{name}&#x202f;», mettre</translation>
    </message>
    <message>
        <source>It is in use: {uses}.</source>
        <translation>Terme utilisé&#xa0;: {uses}.</translation>
    </message>
    <message>
        <source>Replace and delete</source>
        <translation>Remplacer et supprimer</translation>
    </message>
    <message>
        <source>There is no such term here. Choose one from the list that opens.</source>
        <translation>Il n’y a pas de tel terme ici. Choisissez-en un dans la liste qui s’ouvre.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«&#x202f;{name}&#x202f;» a été supprimé.</translation>
    </message>
    <message>
        <source>testimonies · quotes</source>
        <translation>témoignages · citations</translation>
    </message>
    <message>
        <source>testimonies</source>
        <translation>témoignages</translation>
    </message>
    <message>
        <source>No term fits the filter</source>
        <translation>Aucun terme ne répond au filtre</translation>
    </message>
    <message>
        <source>There are no terms here yet</source>
        <translation>Il n’y a pas encore de termes ici</translation>
    </message>
    <message>
        <source>They come from the records: what is written there is listed here.</source>
        <translation>Ils viennent des fiches&#xa0;: ce qui y est écrit est énuméré ici.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Terms that are added here can be chosen in every record.</source>
        <translation>Les termes ajoutés ici peuvent être choisis dans toutes les fiches.</translation>
    </message>
    <message>
        <source>{kind}: {count} term</source>
        <translation>{kind}&#xa0;: {count} terme</translation>
    </message>
    <message>
        <source>{kind}: {count} terms</source>
        <translation>{kind}&#xa0;: {count} termes</translation>
    </message>
</context>
<context>
    <name>VocabulariesView</name>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabulaires</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>Filtrer les termes</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>VolumeControls</name>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Play aloud again</source>
        <translation>Rétablir le son</translation>
    </message>
</context>
<context>
    <name>WaveformWidget</name>
    <message>
        <source>{position} of {duration}</source>
        <translation>{position} sur {duration}</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>Opening {name}</source>
        <translation>Ouverture de {name}</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Looking what can be brought back</source>
        <translation>Recherche de ce qui peut être rétabli</translation>
    </message>
    <message>
        <source>Repair now</source>
        <translation>Réparer maintenant</translation>
    </message>
    <message>
        <source>Repairing {name}</source>
        <translation>Réparation de {name}</translation>
    </message>
    <message>
        <source>The archive was repaired. What was damaged is kept in {folder}.</source>
        <translation>Les archives ont été réparées. Ce qui était endommagé est conservé dans {folder}.</translation>
    </message>
    <message>
        <source>My testimonies</source>
        <translation>Mes témoignages</translation>
    </message>
    <message>
        <source>Sample archive</source>
        <translation>Archives d’exemple</translation>
    </message>
    <message>
        <source>Restored archive</source>
        <translation>Archives restaurées</translation>
    </message>
    <message>
        <source>No archive is in this folder: it has no file archive.db.</source>
        <translation>Il n’y a pas d’archives dans ce dossier&#xa0;: il ne contient pas de fichier archive.db.</translation>
    </message>
    <message>
        <source>An archive is in this folder.</source>
        <translation>Il y a des archives dans ce dossier.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Creating {name}</source>
        <translation>Création de {name}</translation>
    </message>
    <message>
        <source>Making the sample archive</source>
        <translation>Création des archives d’exemple</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restauration de {name}</translation>
    </message>
    <message>
        <source>An earlier backup was restored, as newer ones cannot be read.</source>
        <translation>Une sauvegarde antérieure a été restaurée, car les plus récentes ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>{count} file is not in the backup, or damaged there; all else was brought back.</source>
        <translation>{count} fichier n’est pas dans la sauvegarde, ou y est endommagé&#x202f;; tout le reste a été rétabli.</translation>
    </message>
    <message>
        <source>{count} files are not in the backup, or damaged there; all else was brought back.</source>
        <translation>{count} fichiers ne sont pas dans la sauvegarde, ou y sont endommagés&#x202f;; tout le reste a été rétabli.</translation>
    </message>
    <message>
        <source>{count} row of the database is damaged in the backup, or refers to one that is gone.</source>
        <translation>{count} ligne de la base de données est endommagée dans la sauvegarde, ou renvoie à une qui a disparu.</translation>
    </message>
    <message>
        <source>{count} rows of the database are damaged in the backup, or refer to rows that are gone.</source>
        <translation>{count} lignes de la base de données sont endommagées dans la sauvegarde, ou renvoient à des lignes qui ont disparu.</translation>
    </message>
    <message>
        <source>Verify names what is damaged.</source>
        <translation>La vérification indique ce qui est endommagé.</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>None yet. The archives you open will be listed here.</source>
        <translation>Aucune encore. Celles que vous ouvrirez seront ici.</translation>
    </message>
    <message>
        <source>not found: {folder}</source>
        <translation>introuvable&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Create an archive</source>
        <translation>Créer des archives</translation>
    </message>
    <message>
        <source>in an empty folder, from a profile</source>
        <translation>dans un dossier vide, à partir d’un profil</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Ouvrir des archives</translation>
    </message>
    <message>
        <source>a folder on this computer or a USB stick</source>
        <translation>un dossier de cet ordinateur ou d’une clé USB</translation>
    </message>
    <message>
        <source>Look around in the sample</source>
        <translation>Explorer l’exemple</translation>
    </message>
    <message>
        <source>invented testimonies in three languages</source>
        <translation>témoignages inventés en trois langues</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>puts it beside what you have, never over it</source>
        <translation>la met à côté de ce que vous avez, jamais par-dessus</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Testimony Archive</source>
        <translation>Testimony Archive</translation>
    </message>
    <message>
        <source>Interviews with their recordings and transcripts, searched, quoted and published from one folder.</source>
        <translation>Des entretiens avec leurs enregistrements et transcriptions, à rechercher, citer et publier depuis un seul dossier.</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Archives récentes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Par où commencer</translation>
    </message>
    <message>
        <source>Bring in a spreadsheet</source>
        <translation>Importer une feuille de calcul</translation>
    </message>
    <message>
        <source>Columns are matched; rows with mistakes are named, nothing is imported half.</source>
        <translation>Les colonnes sont reconnues&#x202f;; les lignes fautives sont signalées, rien n’est importé à moitié.</translation>
    </message>
    <message>
        <source>Add the recordings and transcripts</source>
        <translation>Ajouter sons et transcriptions</translation>
    </message>
    <message>
        <source>Files find their testimony by its code.</source>
        <translation>Les fichiers trouvent leur témoignage par son code.</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Consigner le consentement</translation>
    </message>
    <message>
        <source>Who agreed to what, and under which name.</source>
        <translation>Qui a consenti à quoi, et sous quel nom.</translation>
    </message>
    <message>
        <source>Search, listen, keep quotes</source>
        <translation>Rechercher, écouter, garder des citations</translation>
    </message>
    <message>
        <source>Then put them in order and export to Word.</source>
        <translation>Puis les mettre en ordre et exporter vers Word.</translation>
    </message>
</context>
<context>
    <name>WidenedNames</name>
    <message>
        <source>Also:</source>
        <translation>Aussi&#xa0;:</translation>
    </message>
    <message>
        <source>Do not look for {name}</source>
        <translation>Ne pas chercher {name}</translation>
    </message>
    <message>
        <source>Look for {name} too</source>
        <translation>Chercher aussi {name}</translation>
    </message>
</context>
<context>
    <name>WideningSwitch</name>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>Find also what the names of a theme call the same in every language</source>
        <translation>Trouver aussi ce que les noms d’un thème désignent de même dans chaque langue</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>described</source>
        <translation>décrit</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>révisé</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>interviewee</source>
        <translation>interviewé/e</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>intervieweur/euse</translation>
    </message>
    <message>
        <source>transcriber</source>
        <translation>transcripteur/trice</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traducteur/trice</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>man</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>video recording</source>
        <translation>enregistrement vidéo</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcription</translation>
    </message>
    <message>
        <source>consent form</source>
        <translation>formulaire de consentement</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>other file</source>
        <translation>autre fichier</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>verbatim</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>public record</source>
        <translation>document public</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>internal use</source>
        <translation>usage interne</translation>
    </message>
    <message>
        <source>quoting</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>publication</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>About as it will look: a word processor may end pages some lines earlier or later.</source>
        <translation>À peu près l’aspect final&#xa0;: un traitement de texte peut finir les pages quelques lignes plus tôt ou plus tard.</translation>
    </message>
</context>
<context>
    <name>_PersonCard</name>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (pseudonyme)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Né/e en</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biographie</translation>
    </message>
    <message>
        <source>A few sentences about the person</source>
        <translation>Quelques phrases sur la personne</translation>
    </message>
    <message>
        <source>Take out of this testimony</source>
        <translation>Retirer de ce témoignage</translation>
    </message>
</context>
<context>
    <name>_TranscriptCard</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
</TS>
