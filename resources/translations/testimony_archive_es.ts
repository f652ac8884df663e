<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Testimony Archive</source>
        <translation>Acerca de Testimony Archive</translation>
    </message>
    <message>
        <source>Testimony Archive</source>
        <translation>Testimony Archive</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>Interviews with their recordings and transcripts, searched, quoted and published from one folder.</source>
        <translation>Entrevistas con sus grabaciones y transcripciones, para buscarlas, citarlas y publicarlas desde una sola carpeta.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works without a network.</source>
        <translation>Software libre con licencia MIT. Funciona sin conexión.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AccessFields</name>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Testimony</source>
        <translation>&amp;Testimonio</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;New archive…</source>
        <translation>&amp;Nuevo archivo…</translation>
    </message>
    <message>
        <source>&amp;Open archive…</source>
        <translation>&amp;Abrir archivo…</translation>
    </message>
    <message>
        <source>&amp;Close archive</source>
        <translation>&amp;Cerrar archivo</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Rea&amp;d back a corrected document…</source>
        <translation>Volver a &amp;leer un documento corregido…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Respaldar ahora</translation>
    </message>
    <message>
        <source>Copy the &amp;whole archive into one file…</source>
        <translation>Copiar todo el arc&amp;hivo en un solo fichero…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Res&amp;taurar un respaldo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>F&amp;ind in the transcript</source>
        <translation>Buscar en la transcri&amp;pción</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar s&amp;iguiente</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Edit in &amp;place</source>
        <translation>&amp;Editar aquí mismo</translation>
    </message>
    <message>
        <source>Split the passa&amp;ge at the cursor</source>
        <translation>Di&amp;vidir el pasaje en el cursor</translation>
    </message>
    <message>
        <source>Merge &amp;with the passage before</source>
        <translation>&amp;Fusionar con el pasaje anterior</translation>
    </message>
    <message>
        <source>New passage &amp;after this one</source>
        <translation>Nuevo pasa&amp;je después de este</translation>
    </message>
    <message>
        <source>De&amp;lete the passage</source>
        <translation>Eli&amp;minar el pasaje</translation>
    </message>
    <message>
        <source>Rename the spea&amp;ker…</source>
        <translation>Cambiar el nombre del &amp;hablante…</translation>
    </message>
    <message>
        <source>Edit all &amp;selected</source>
        <translation>Editar &amp;todo lo seleccionado</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Re&amp;llenar hacia abajo</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Refresh from its s&amp;earches</source>
        <translation>Act&amp;ualizar desde sus búsquedas</translation>
    </message>
    <message>
        <source>&amp;Heading below</source>
        <translation>E&amp;ncabezado debajo</translation>
    </message>
    <message>
        <source>Te&amp;xt below</source>
        <translation>Te&amp;xto debajo</translation>
    </message>
    <message>
        <source>N&amp;ote below</source>
        <translation>N&amp;ota debajo</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Testimonies</source>
        <translation>&amp;Testimonios</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>Cit&amp;as</translation>
    </message>
    <message>
        <source>Sel&amp;ections</source>
        <translation>&amp;Selecciones</translation>
    </message>
    <message>
        <source>Archive &amp;health</source>
        <translation>&amp;Estado del archivo</translation>
    </message>
    <message>
        <source>&amp;Group the rows by…</source>
        <translation>A&amp;grupar las filas por…</translation>
    </message>
    <message>
        <source>F&amp;old all groups</source>
        <translation>Plegar to&amp;dos los grupos</translation>
    </message>
    <message>
        <source>Open all gro&amp;ups</source>
        <translation>Abrir todos &amp;los grupos</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Como el siste&amp;ma</translation>
    </message>
    <message>
        <source>&amp;New testimony</source>
        <translation>&amp;Nuevo testimonio</translation>
    </message>
    <message>
        <source>Copy as ne&amp;xt testimony</source>
        <translation>Copiar como &amp;siguiente testimonio</translation>
    </message>
    <message>
        <source>New testimony &amp;from</source>
        <translation>Nuevo testimonio &amp;desde</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Add to selection</source>
        <translation>A&amp;gregar a la selección</translation>
    </message>
    <message>
        <source>&amp;Keep as quote</source>
        <translation>Guardar como &amp;cita</translation>
    </message>
    <message>
        <source>S&amp;imilar passages</source>
        <translation>Pasajes s&amp;imilares</translation>
    </message>
    <message>
        <source>Give or take a sta&amp;r</source>
        <translation>Poner o quitar la est&amp;rella</translation>
    </message>
    <message>
        <source>Acc&amp;ess of the passages…</source>
        <translation>Acceso de los &amp;pasajes…</translation>
    </message>
    <message>
        <source>Two transcripts b&amp;y each other</source>
        <translation>Dos transcripciones &amp;lado a lado</translation>
    </message>
    <message>
        <source>&amp;Begin a transcript</source>
        <translation>Iniciar &amp;una transcripción</translation>
    </message>
    <message>
        <source>Propose passa&amp;ges from the pauses</source>
        <translation>Pr&amp;oponer pasajes según las pausas</translation>
    </message>
    <message>
        <source>The transcript is re&amp;viewed</source>
        <translation>La transcripción está re&amp;visada</translation>
    </message>
    <message>
        <source>Quotes that lost their &amp;words…</source>
        <translation>Citas &amp;que perdieron sus palabras…</translation>
    </message>
    <message>
        <source>Ex&amp;port this transcript…</source>
        <translation>E&amp;xportar esta transcripción…</translation>
    </message>
    <message>
        <source>Export t&amp;his testimony…</source>
        <translation>&amp;Hacer un documento de este testimonio…</translation>
    </message>
    <message>
        <source>A&amp;ttach a file…</source>
        <translation>Ad&amp;juntar un fichero…</translation>
    </message>
    <message>
        <source>Keep as te&amp;mplate…</source>
        <translation>Guardar co&amp;mo plantilla…</translation>
    </message>
    <message>
        <source>Temp&amp;lates…</source>
        <translation>Plan&amp;tillas…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>Buscar en &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>&amp;Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Co&amp;ncordance</source>
        <translation>Co&amp;ncordancia</translation>
    </message>
    <message>
        <source>Sort the lines by the le&amp;ft side</source>
        <translation>Ordenar las líneas por el lado i&amp;zquierdo</translation>
    </message>
    <message>
        <source>Sort the lines by the &amp;right side</source>
        <translation>Ordenar las líneas por el lado dere&amp;cho</translation>
    </message>
    <message>
        <source>E&amp;xport the concordance…</source>
        <translation>E&amp;xportar la concordancia…</translation>
    </message>
    <message>
        <source>Find in the &amp;list</source>
        <translation>Buscar en la &amp;lista</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Borrar la búsqueda</translation>
    </message>
    <message>
        <source>E&amp;arlier searches</source>
        <translation>Búsquedas anterio&amp;res</translation>
    </message>
    <message>
        <source>F&amp;orget earlier searches</source>
        <translation>&amp;Olvidar las búsquedas anteriores</translation>
    </message>
    <message>
        <source>All lan&amp;guages</source>
        <translation>Todos los idio&amp;mas</translation>
    </message>
    <message>
        <source>Only what may be &amp;published</source>
        <translation>Solo lo &amp;publicable</translation>
    </message>
    <message>
        <source>&amp;Play and pause</source>
        <translation>&amp;Reproducir o pausar</translation>
    </message>
    <message>
        <source>&amp;Back 5 seconds</source>
        <translation>&amp;Atrás 5 segundos</translation>
    </message>
    <message>
        <source>&amp;Forward 5 seconds</source>
        <translation>A&amp;delante 5 segundos</translation>
    </message>
    <message>
        <source>Back &amp;2 seconds</source>
        <translation>Atrás &amp;2 segundos</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>Pasaje a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>Pasaje &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Loop the passage</source>
        <translation>Repetir el &amp;pasaje</translation>
    </message>
    <message>
        <source>F&amp;ollow the recording</source>
        <translation>Seguir la &amp;grabación</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Más rápid&amp;o</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Más &amp;lento</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Silen&amp;ciar</translation>
    </message>
    <message>
        <source>Passage &amp;starts now</source>
        <translation>El pasaje &amp;empieza ahora</translation>
    </message>
    <message>
        <source>Passage &amp;ends now</source>
        <translation>El pasaje &amp;termina ahora</translation>
    </message>
    <message>
        <source>S&amp;hift the times from here…</source>
        <translation>Desplazar los t&amp;iempos desde aquí…</translation>
    </message>
    <message>
        <source>Estim&amp;ate missing times</source>
        <translation>Esti&amp;mar los tiempos que faltan</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Aumentar el &amp;zoom</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Red&amp;ucir el zoom</translation>
    </message>
    <message>
        <source>Vo&amp;cabularies…</source>
        <translation>Vo&amp;cabularios…</translation>
    </message>
    <message>
        <source>&amp;Verify every file</source>
        <translation>&amp;Verificar todos los adjuntos</translation>
    </message>
    <message>
        <source>&amp;Rebuild the index</source>
        <translation>&amp;Reconstruir el índice</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;About Testimony Archive</source>
        <translation>Acerca &amp;de Testimony Archive</translation>
    </message>
</context>
<context>
    <name>AmountFields</name>
    <message>
        <source>{what}: at least</source>
        <translation>{what}: al menos</translation>
    </message>
    <message>
        <source>{what}: at most</source>
        <translation>{what}: como máximo</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Al menos</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
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
        <translation>{path} no es un archivo de testimonios.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file archive.db, or create a new archive.</source>
        <translation>Elija la carpeta que contiene archive.db o cree un archivo nuevo.</translation>
    </message>
    <message>
        <source>{path} exists and is not empty.</source>
        <translation>{path} ya existe y no está vacía.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder; nothing was changed.</source>
        <translation>Elija una carpeta nueva o vacía; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of the program (schema {found}, this version knows {known}).</source>
        <translation>{path} se creó con una versión más nueva del programa (esquema {found}; esta versión conoce {known}).</translation>
    </message>
    <message>
        <source>Install the newest version; nothing was changed.</source>
        <translation>Instale la versión más nueva; no se cambió nada.</translation>
    </message>
    <message>
        <source>The database of {path} is damaged ({detail}).</source>
        <translation>La base de datos de {path} está dañada ({detail}).</translation>
    </message>
    <message>
        <source>{path} is open in another program ({holder}).</source>
        <translation>{path} está abierto en otro programa ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was changed.</source>
        <translation>Ciérrelo allí e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} is open on another computer ({holder}).</source>
        <translation>{path} está abierto en otro equipo ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and try again; should that computer have crashed, it is free {minutes} minutes later.</source>
        <translation>Ciérrelo allí e inténtelo de nuevo; si ese equipo falló, quedará libre {minutes} minutos después.</translation>
    </message>
    <message>
        <source>{path} was opened on another computer meanwhile ({holder}).</source>
        <translation>Entretanto, {path} se abrió en otro equipo ({holder}).</translation>
    </message>
    <message>
        <source>Close it there and open it here again; nothing was changed.</source>
        <translation>Ciérrelo allí y vuelva a abrirlo aquí; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} can be read but not changed.</source>
        <translation>{path} se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>Ask for the right to write in that folder, or copy the archive to another place.</source>
        <translation>Pida permiso de escritura en esa carpeta o copie el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>There is no permission to use {path}.</source>
        <translation>No hay permiso para usar {path}.</translation>
    </message>
    <message>
        <source>Check the rights of the file or folder, then try again.</source>
        <translation>Revise los permisos del fichero o de la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk that holds {path} can only be read.</source>
        <translation>El disco donde está {path} es de solo lectura.</translation>
    </message>
    <message>
        <source>Remove its write protection, or copy what is on it to another disk: it may be failing.</source>
        <translation>Quite la protección contra escritura o copie su contenido a otro disco: puede estar fallando.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} no existe.</translation>
    </message>
    <message>
        <source>Check the spelling of the path, or whether the disk is connected.</source>
        <translation>Revise cómo está escrita la ruta o si el disco está conectado.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on.</source>
        <translation>No hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
        <source>Use the other commands (--help lists them), or set DISPLAY or WAYLAND_DISPLAY.</source>
        <translation>Use los demás comandos (--help los muestra), o defina DISPLAY o WAYLAND_DISPLAY.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds {path}.</source>
        <translation>No queda espacio en el disco donde está {path}.</translation>
    </message>
    <message>
        <source>Make room and try again; nothing was changed.</source>
        <translation>Libere espacio e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({detail}).</source>
        <translation>No se pudo leer ni escribir {path} ({detail}).</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Revise el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Todo está como antes.</translation>
    </message>
    <message>
        <source>There is no testimony {code}.</source>
        <translation>No existe el testimonio {code}.</translation>
    </message>
    <message>
        <source>The nearest codes are: {nearest}.</source>
        <translation>Los códigos más parecidos son: {nearest}.</translation>
    </message>
    <message>
        <source>What you wanted to change is not in the archive any more.</source>
        <translation>Lo que quería cambiar ya no está en el archivo.</translation>
    </message>
    <message>
        <source>Look at the list again; undo may bring it back.</source>
        <translation>Vuelva a mirar la lista; deshacer puede recuperarlo.</translation>
    </message>
    <message>
        <source>The archive is empty: import some, or add one in the window.</source>
        <translation>El archivo está vacío: importe algunos o agregue uno en la ventana.</translation>
    </message>
    <message>
        <source>The testimony is not in the archive any more.</source>
        <translation>El testimonio ya no está en el archivo.</translation>
    </message>
    <message>
        <source>The transcript of {code} has no passage {number}.</source>
        <translation>La transcripción de {code} no tiene el pasaje {number}.</translation>
    </message>
    <message>
        <source>Its last one is {last}; the command show tells them all.</source>
        <translation>El último es el {last}; el comando show los muestra todos.</translation>
    </message>
    <message>
        <source>“{words}” does not stand exactly once in passage {number}.</source>
        <translation>«{words}» no está exactamente una vez en el pasaje {number}.</translation>
    </message>
    <message>
        <source>Give words as they stand there, and enough of them to be the only ones.</source>
        <translation>Escriba las palabras tal como están allí, y tantas que no haya otras iguales.</translation>
    </message>
    <message>
        <source>There is no quote {number}.</source>
        <translation>No hay ninguna cita {number}.</translation>
    </message>
    <message>
        <source>The command “quote list” tells the numbers of all.</source>
        <translation>El comando «quote list» da los números de todas.</translation>
    </message>
    <message>
        <source>{path} has no quotes in it that were exported from an archive.</source>
        <translation>{path} no contiene citas exportadas de un archivo.</translation>
    </message>
    <message>
        <source>Choose a .docx that this program exported and somebody corrected.</source>
        <translation>Elija un .docx que este programa haya exportado y alguien haya corregido.</translation>
    </message>
    <message>
        <source>There is nothing to accept under the number {number}.</source>
        <translation>No hay nada que aceptar con el número {number}.</translation>
    </message>
    <message>
        <source>Use the numbers of changed quotes; nothing was changed.</source>
        <translation>Use los números de las citas cambiadas; no se cambió nada.</translation>
    </message>
    <message>
        <source>Two of the corrections are of the same words from {code}.</source>
        <translation>Dos de las correcciones son de las mismas palabras de {code}.</translation>
    </message>
    <message>
        <source>Accept one of them; nothing was changed.</source>
        <translation>Acepte una de ellas; no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>No hay ninguna búsqueda guardada «{name}».</translation>
    </message>
    <message>
        <source>The command “saved list” tells all there are.</source>
        <translation>El comando «saved list» las muestra todas.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” takes part in {code}.</source>
        <translation>Nadie llamado «{name}» participa en {code}.</translation>
    </message>
    <message>
        <source>The command show tells who does.</source>
        <translation>El comando show dice quiénes participan.</translation>
    </message>
    <message>
        <source>There is no selection “{name}”.</source>
        <translation>No existe la selección «{name}».</translation>
    </message>
    <message>
        <source>The selections are: {nearest}.</source>
        <translation>Las selecciones son: {nearest}.</translation>
    </message>
    <message>
        <source>There is none yet; the command select makes one.</source>
        <translation>Todavía no hay ninguna; el comando select crea una.</translation>
    </message>
    <message>
        <source>The selection is not in the archive any more.</source>
        <translation>La selección ya no está en el archivo.</translation>
    </message>
    <message>
        <source>There is no profile “{name}”.</source>
        <translation>No existe el perfil «{name}».</translation>
    </message>
    <message>
        <source>The profiles are: {nearest}.</source>
        <translation>Los perfiles son: {nearest}.</translation>
    </message>
    <message>
        <source>The {kind} “{term}” is not known.</source>
        <translation>No se conoce «{term}» ({kind}).</translation>
    </message>
    <message>
        <source>Use one of: {nearest}.</source>
        <translation>Use una de estas opciones: {nearest}.</translation>
    </message>
    <message>
        <source>Use one of: {nearest}; or add it to the vocabulary first.</source>
        <translation>Use uno de estos: {nearest}; o agréguelo primero al vocabulario.</translation>
    </message>
    <message>
        <source>There is none yet; add it first.</source>
        <translation>Todavía no hay ninguno; agréguelo primero.</translation>
    </message>
    <message>
        <source>“{name}” already stands for “{other}”.</source>
        <translation>«{name}» ya designa «{other}».</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two; the earlier value stays.</source>
        <translation>Elija otro nombre o fusione los dos; se conserva el valor anterior.</translation>
    </message>
    <message>
        <source>“{name}” is in use (testimonies: {testimonies}, quotes: {quotes}, templates: {templates}).</source>
        <translation>«{name}» está en uso (testimonios: {testimonies}, citas: {quotes}, plantillas: {templates}).</translation>
    </message>
    <message>
        <source>Choose what takes its place; nothing was deleted.</source>
        <translation>Elija qué ocupa su lugar; no se eliminó nada.</translation>
    </message>
    <message>
        <source>There are themes below “{name}”.</source>
        <translation>Hay temas debajo de «{name}».</translation>
    </message>
    <message>
        <source>Move or delete those first, or merge it into another theme.</source>
        <translation>Muévalos o elimínelos primero, o fusione este tema con otro.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand below itself or below a theme under it.</source>
        <translation>«{name}» no puede quedar debajo de sí mismo ni de un tema que depende de él.</translation>
    </message>
    <message>
        <source>Choose another place; nothing was moved.</source>
        <translation>Elija otro lugar; no se movió nada.</translation>
    </message>
    <message>
        <source>“{name}” cannot take its own place.</source>
        <translation>«{name}» no puede ocupar su propio lugar.</translation>
    </message>
    <message>
        <source>Choose another term; nothing was changed.</source>
        <translation>Elija otro término; no se cambió nada.</translation>
    </message>
    <message>
        <source>There is already a testimony with the code {code}.</source>
        <translation>Ya hay un testimonio con el código {code}.</translation>
    </message>
    <message>
        <source>Choose another code; the earlier value stays.</source>
        <translation>Elija otro código; se conserva el valor anterior.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used as {field}.</source>
        <translation>«{value}» no sirve para este campo: {field}.</translation>
    </message>
    <message>
        <source>Use {expected}; the earlier value stays.</source>
        <translation>Se espera: {expected}; se conserva el valor anterior.</translation>
    </message>
    <message>
        <source>A passage cannot have these times.</source>
        <translation>Un pasaje no puede tener estos tiempos.</translation>
    </message>
    <message>
        <source>Use {expected}; the earlier times stay.</source>
        <translation>Se espera: {expected}; se conservan los tiempos anteriores.</translation>
    </message>
    <message>
        <source>The passage cannot be split here.</source>
        <translation>El pasaje no se puede dividir aquí.</translation>
    </message>
    <message>
        <source>Choose a place between two words of it.</source>
        <translation>Elija un lugar entre dos palabras del pasaje.</translation>
    </message>
    <message>
        <source>Only passages that follow one another in one recording can be merged.</source>
        <translation>Solo se pueden fusionar pasajes consecutivos de una misma grabación.</translation>
    </message>
    <message>
        <source>Choose neighbours, without another passage between them.</source>
        <translation>Elija pasajes contiguos, sin otro pasaje entre ellos.</translation>
    </message>
    <message>
        <source>No passage would be left for the quote “{quote}”.</source>
        <translation>No quedaría ningún pasaje para la cita «{quote}».</translation>
    </message>
    <message>
        <source>Give the transcript&apos;s quotes up first; nothing was deleted.</source>
        <translation>Descarte primero las citas de la transcripción; no se eliminó nada.</translation>
    </message>
    <message>
        <source>Nobody is called “{speaker}” in this transcript.</source>
        <translation>Nadie se llama «{speaker}» en esta transcripción.</translation>
    </message>
    <message>
        <source>Its speakers are: {speakers}.</source>
        <translation>Sus hablantes son: {speakers}.</translation>
    </message>
    <message>
        <source>Times cannot be estimated: nothing says how long the recording is.</source>
        <translation>No se pueden estimar los tiempos: nada indica cuánto dura la grabación.</translation>
    </message>
    <message>
        <source>Attach the recording, or set the time of the last passage.</source>
        <translation>Adjunte la grabación o establezca el tiempo del último pasaje.</translation>
    </message>
    <message>
        <source>Passage {second} now begins before passage {first} ends.</source>
        <translation>El pasaje {second} empieza ahora antes de que termine el pasaje {first}.</translation>
    </message>
    <message>
        <source>Where two people do not speak at once, correct one of the times.</source>
        <translation>Si no hablan dos personas a la vez, corrija uno de los tiempos.</translation>
    </message>
    <message>
        <source>Passage {ordinal} ends after the recording, which is {length} long.</source>
        <translation>El pasaje {ordinal} termina después de la grabación, que dura {length}.</translation>
    </message>
    <message>
        <source>Look whether the times belong to another part of the recording.</source>
        <translation>Compruebe si los tiempos pertenecen a otra parte de la grabación.</translation>
    </message>
    <message>
        <source>Passages of different speakers were merged: {speakers}.</source>
        <translation>Se fusionaron pasajes de distintos hablantes: {speakers}.</translation>
    </message>
    <message>
        <source>All of it is {speaker} now; undo it, or correct the speaker.</source>
        <translation>Ahora todo es de {speaker}; deshágalo o corrija el hablante.</translation>
    </message>
    <message>
        <source>Quotes whose words are not in the transcript any more: {count}.</source>
        <translation>Citas cuyas palabras ya no están en la transcripción: {count}.</translation>
    </message>
    <message>
        <source>Until you decide what becomes of them they stay in the archive.</source>
        <translation>Hasta que se decida qué hacer con ellas, quedan en el archivo.</translation>
    </message>
    <message>
        <source>No words of the transcript are like those of the quote.</source>
        <translation>Ninguna palabra de la transcripción se parece a las de la cita.</translation>
    </message>
    <message>
        <source>Choose the words yourself, keep the quote as it is, or give it up.</source>
        <translation>Elija las palabras a mano, conserve la cita como está o descártela.</translation>
    </message>
    <message>
        <source>All items of the selection would come into the same one.</source>
        <translation>Todos los elementos de la selección quedarían en la misma.</translation>
    </message>
    <message>
        <source>Split it by something in which they differ.</source>
        <translation>Divídala por algo en lo que se diferencien.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>What can be undone starts anew with each import, and in the window with each opening.</source>
        <translation>Lo que se puede deshacer empieza de nuevo con cada importación y, en la ventana, cada vez que se abre el archivo.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>What was undone can be done again until something else is changed.</source>
        <translation>Lo que se deshizo se puede rehacer hasta que se cambie otra cosa.</translation>
    </message>
    <message>
        <source>Nothing was exported: nothing was chosen.</source>
        <translation>No se exportó nada: no se eligió nada.</translation>
    </message>
    <message>
        <source>Choose what is to be in the document; nothing was written.</source>
        <translation>Elija qué debe llevar el documento; no se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing was exported: none of it may leave the archive ({reasons}).</source>
        <translation>No se exportó nada: nada de ello puede salir del archivo ({reasons}).</translation>
    </message>
    <message>
        <source>Choose others, or see what consent and access say of these; nothing was written.</source>
        <translation>Elija otros, o vea qué dicen el consentimiento y el acceso de estos; no se escribió nada.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>This transcript may not leave the archive: {reason}.</source>
        <translation>Esta transcripción no puede salir del archivo: {reason}.</translation>
    </message>
    <message>
        <source>It stays inside until a consent that covers publication is on record; nothing was written.</source>
        <translation>Se queda dentro hasta que conste un consentimiento que abarque la publicación; no se escribió nada.</translation>
    </message>
    <message>
        <source>It stays inside until its access and that of its testimony are open; nothing was written.</source>
        <translation>Se queda dentro hasta que su acceso y el de su testimonio sean abiertos; no se escribió nada.</translation>
    </message>
    <message>
        <source>This transcript may not leave the archive: of passages of another one, {reason}.</source>
        <translation>Esta transcripción no puede salir del archivo: de pasajes de otra, {reason}.</translation>
    </message>
    <message>
        <source>It would tell what they say; it stays inside until the access of those passages is open. Nothing was written.</source>
        <translation>Diría lo que dicen; se queda dentro hasta que el acceso de esos pasajes sea abierto. No se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing of part {part} may leave the archive: {reason}.</source>
        <translation>Nada de la parte {part} puede salir del archivo: {reason}.</translation>
    </message>
    <message>
        <source>Choose another part, or open the access of its passages; nothing was written.</source>
        <translation>Elija otra parte o abra el acceso de sus pasajes; no se escribió nada.</translation>
    </message>
    <message>
        <source>This transcript of {code} has no passages.</source>
        <translation>Esta transcripción de {code} no tiene pasajes.</translation>
    </message>
    <message>
        <source>Write or import its words first; nothing was written.</source>
        <translation>Escriba o importe primero sus palabras; no se escribió nada.</translation>
    </message>
    <message>
        <source>This transcript of {code} has no passages in part {part}.</source>
        <translation>Esta transcripción de {code} no tiene pasajes en la parte {part}.</translation>
    </message>
    <message>
        <source>It has some in these: {parts}. Nothing was written.</source>
        <translation>Los tiene en estas: {parts}. No se escribió nada.</translation>
    </message>
    <message>
        <source>{code} has no transcript.</source>
        <translation>{code} no tiene transcripción.</translation>
    </message>
    <message>
        <source>Import one, or begin one in the reading room.</source>
        <translation>Importe una o empiece una en la sala de lectura.</translation>
    </message>
    <message>
        <source>{code} has no transcript “{wanted}”.</source>
        <translation>{code} no tiene ninguna transcripción «{wanted}».</translation>
    </message>
    <message>
        <source>Something else was changed since.</source>
        <translation>Desde entonces se cambió otra cosa.</translation>
    </message>
    <message>
        <source>Repair it, which brings back from its backups what can be had.</source>
        <translation>Repárelo: se recupera de sus respaldos lo que se pueda.</translation>
    </message>
    <message>
        <source>Undo in the Edit menu takes back the last change first.</source>
        <translation>Deshacer, en el menú Editar, revierte primero el último cambio.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: {detail}.</source>
        <translation>No se puede deshacer «{label}»: {detail}.</translation>
    </message>
    <message>
        <source>Later changes depend on it; undo those first.</source>
        <translation>Hay cambios posteriores que dependen de este; deshágalos primero.</translation>
    </message>
    <message>
        <source>This cannot be set back any more.</source>
        <translation>Esto ya no se puede devolver a su valor anterior.</translation>
    </message>
    <message>
        <source>What it belonged to is gone, or another record has the value now; nothing was changed.</source>
        <translation>Aquello a lo que pertenecía ya no existe, u otra ficha tiene ahora el valor; no se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was imported: {first}</source>
        <translation>No se importó nada: {first}</translation>
    </message>
    <message>
        <source>Errors in all: {count}. Mend the source and import it again; --dry-run lists every problem.</source>
        <translation>Total de errores: {count}. Corrija la fuente e impórtela de nuevo; --dry-run enumera todos los problemas.</translation>
    </message>
    <message>
        <source>{path} cannot be read as {expected} ({detail}).</source>
        <translation>{path} no se puede leer como {expected} ({detail}).</translation>
    </message>
    <message>
        <source>Open it in the program that made it, save it again, and retry.</source>
        <translation>Ábralo en el programa con el que se creó, guárdelo de nuevo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} está vacío.</translation>
    </message>
    <message>
        <source>Choose a file that has content.</source>
        <translation>Elija un fichero con contenido.</translation>
    </message>
    <message>
        <source>{path} has a format that this program does not know.</source>
        <translation>{path} tiene un formato que este programa no conoce.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Use uno de estos: {known}.</translation>
    </message>
    <message>
        <source>{path} is an OHMS XML file, which this version does not read.</source>
        <translation>{path} es un fichero XML de OHMS, que esta versión no lee.</translation>
    </message>
    <message>
        <source>Export its transcript from OHMS as WebVTT or text, and import that.</source>
        <translation>Exporte la transcripción desde OHMS como WebVTT o texto e impórtela.</translation>
    </message>
    <message>
        <source>{path} has no column “{column}”.</source>
        <translation>{path} no tiene la columna «{column}».</translation>
    </message>
    <message>
        <source>Its columns are: {nearest}.</source>
        <translation>Sus columnas son: {nearest}.</translation>
    </message>
    <message>
        <source>“{field}” is not a field of a testimony.</source>
        <translation>«{field}» no es un campo de los testimonios.</translation>
    </message>
    <message>
        <source>The fields are: {nearest}.</source>
        <translation>Los campos son: {nearest}.</translation>
    </message>
    <message>
        <source>No passage answers “{query}”; nothing was done.</source>
        <translation>Ningún pasaje responde a «{query}»; no se hizo nada.</translation>
    </message>
    <message>
        <source>Try fewer words, or see with the command search what there is.</source>
        <translation>Pruebe con menos palabras o vea qué hay con el comando search.</translation>
    </message>
    <message>
        <source>The file name {path} holds a name that leaves only under a pseudonym.</source>
        <translation>El nombre de fichero {path} contiene un nombre que solo sale bajo seudónimo.</translation>
    </message>
    <message>
        <source>Choose a file name without it; nothing was written.</source>
        <translation>Elija un nombre de fichero que no lo contenga; no se escribió nada.</translation>
    </message>
    <message>
        <source>Its transcripts are: {nearest}.</source>
        <translation>Sus transcripciones son: {nearest}.</translation>
    </message>
    <message>
        <source>No search has filled the selection {name}: it cannot be refreshed.</source>
        <translation>Ninguna búsqueda ha llenado la selección {name}: no se puede actualizar.</translation>
    </message>
    <message>
        <source>Add everything that a search finds to it first.</source>
        <translation>Agréguele primero todo lo que encuentra una búsqueda.</translation>
    </message>
    <message>
        <source>Passage {ordinal} of {code} shares no telling word with any other.</source>
        <translation>El pasaje {ordinal} de {code} no comparte con ningún otro una palabra que diga algo.</translation>
    </message>
    <message>
        <source>Try a longer passage, or search for some of its words.</source>
        <translation>Pruebe con un pasaje más largo o busque algunas de sus palabras.</translation>
    </message>
    <message>
        <source>{ending} needs a time for every passage; {count} of the {total} of {code} have none.</source>
        <translation>{ending} necesita un tiempo para cada pasaje; {count} de los {total} de {code} no lo tienen.</translation>
    </message>
    <message>
        <source>Use one of: {others}. Nothing was written.</source>
        <translation>Use uno de estos: {others}. No se escribió nada.</translation>
    </message>
    <message>
        <source>Subtitles are for one recording, and {code} was recorded in parts ({parts}).</source>
        <translation>Los subtítulos son para una sola grabación, y {code} se grabó en partes ({parts}).</translation>
    </message>
    <message>
        <source>Choose one part, or use one of: {others}. Nothing was written.</source>
        <translation>Elija una parte o use uno de estos: {others}. No se escribió nada.</translation>
    </message>
    <message>
        <source>{path} cannot be used as a template ({detail}).</source>
        <translation>{path} no sirve como plantilla ({detail}).</translation>
    </message>
    <message>
        <source>Choose a Word document (.docx or .dotx) without a password.</source>
        <translation>Elija un documento de Word (.docx o .dotx) sin contraseña.</translation>
    </message>
    <message>
        <source>There is no style “{name}”.</source>
        <translation>No hay ningún estilo «{name}».</translation>
    </message>
    <message>
        <source>A picture of {code} is damaged and cannot be printed.</source>
        <translation>Una imagen de {code} está dañada y no se puede imprimir.</translation>
    </message>
    <message>
        <source>Replace its file or close it, or export without pictures.</source>
        <translation>Reemplace su fichero o ciérrelo al acceso, o exporte sin imágenes.</translation>
    </message>
    <message>
        <source>{path} is not a usable backup ({detail}).</source>
        <translation>{path} no es un respaldo utilizable ({detail}).</translation>
    </message>
    <message>
        <source>Choose another backup; nothing was changed.</source>
        <translation>Elija otro respaldo; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} ya existe.</translation>
    </message>
    <message>
        <source>Give the new backup another name, or let it take that one&apos;s place (--replace); nothing was written.</source>
        <translation>Dé otro nombre al nuevo respaldo o deje que ocupe su lugar (--replace); no se escribió nada.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not in the archive&apos;s folder media.</source>
        <translation>El fichero de «{name}» no está en la carpeta media del archivo.</translation>
    </message>
    <message>
        <source>Check the archive&apos;s health, or restore the file from a backup.</source>
        <translation>Verifique el estado del archivo o recupere el fichero de un respaldo.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not what was kept: it has changed since.</source>
        <translation>El fichero de «{name}» no es el que se guardó: ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as sound ({detail}).</source>
        <translation>«{name}» no se puede leer como sonido ({detail}).</translation>
    </message>
    <message>
        <source>If another program plays it, save it there as WAV, FLAC or MP3, and replace the file by that.</source>
        <translation>Si otro programa lo reproduce, guárdelo allí como WAV, FLAC o MP3 y reemplace el fichero por ese.</translation>
    </message>
    <message>
        <source>There is no sound in “{name}”.</source>
        <translation>No hay sonido en «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is named like a recording, but there is text in it.</source>
        <translation>«{name}» se llama como una grabación, pero contiene texto.</translation>
    </message>
    <message>
        <source>Replace it by the recording, or give it the name of a text.</source>
        <translation>Reemplácelo por la grabación o dele un nombre de texto.</translation>
    </message>
    <message>
        <source>“{name}” is named like a recording, but no sound or film can be recognised in it.</source>
        <translation>«{name}» se llama como una grabación, pero no se reconoce en él ni sonido ni vídeo.</translation>
    </message>
    <message>
        <source>{code} has no recording.</source>
        <translation>{code} no tiene grabación.</translation>
    </message>
    <message>
        <source>Add its sound or its film to its files first.</source>
        <translation>Agregue primero su sonido o su video a los adjuntos.</translation>
    </message>
    <message>
        <source>Nobody seems to speak in the recording of {code}: it is silent.</source>
        <translation>Parece que nadie habla en la grabación de {code}: está en silencio.</translation>
    </message>
    <message>
        <source>Listen to it; what you hear can still be transcribed by hand.</source>
        <translation>Escúchela; lo que se oiga se puede transcribir a mano de todos modos.</translation>
    </message>
    <message>
        <source>{code} has a transcript with words already.</source>
        <translation>{code} ya tiene una transcripción con palabras.</translation>
    </message>
    <message>
        <source>Passages are proposed only where there is none; nothing was changed.</source>
        <translation>Solo se proponen pasajes donde no los hay; no se cambió nada.</translation>
    </message>
    <message>
        <source>This machine has no sound system that can read recordings.</source>
        <translation>Este equipo no tiene un sistema de sonido que pueda leer grabaciones.</translation>
    </message>
    <message>
        <source>The window cannot be drawn on this machine ({detail}).</source>
        <translation>La ventana no se puede dibujar en este equipo ({detail}).</translation>
    </message>
    <message>
        <source>Install the system libraries named in packaging/system-packages.txt.</source>
        <translation>Instale las bibliotecas del sistema que se indican en packaging/system-packages.txt.</translation>
    </message>
    <message>
        <source>This row has no code.</source>
        <translation>Esta fila no tiene código.</translation>
    </message>
    <message>
        <source>Give every testimony a code of its own, such as PE-014.</source>
        <translation>Dé a cada testimonio un código propio, como PE-014.</translation>
    </message>
    <message>
        <source>The code {code} stands already in row {row} of {file}.</source>
        <translation>El código {code} ya está en la fila {row} de {file}.</translation>
    </message>
    <message>
        <source>Give every testimony a code of its own.</source>
        <translation>Dé a cada testimonio un código propio.</translation>
    </message>
    <message>
        <source>One code, {code}, was given for {count} testimonies.</source>
        <translation>Se indicó un solo código, {code}, para {count} testimonios.</translation>
    </message>
    <message>
        <source>Import them one at a time, or leave the code to the names of the files.</source>
        <translation>Impórtelos de uno en uno o deje que el código se tome del nombre de los ficheros.</translation>
    </message>
    <message>
        <source>The row repeats row {row} word for word.</source>
        <translation>La fila repite palabra por palabra la fila {row}.</translation>
    </message>
    <message>
        <source>It was read once.</source>
        <translation>Se leyó una sola vez.</translation>
    </message>
    <message>
        <source>Control characters (NUL, escape and the like) stood in {count} places.</source>
        <translation>Había caracteres de control (NUL, escape y similares) en {count} lugares.</translation>
    </message>
    <message>
        <source>They were left out; look whether the file is damaged.</source>
        <translation>Se omitieron; compruebe si el fichero está dañado.</translation>
    </message>
    <message>
        <source>The table has neither a column of codes nor one of words spoken.</source>
        <translation>La tabla no tiene ni columna de códigos ni columna de palabras dichas.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}. Name them with --map code=COLUMN or --map text=COLUMN.</source>
        <translation>Sus columnas son: {columns}. Indíquelas con --map code=COLUMNA o --map text=COLUMNA.</translation>
    </message>
    <message>
        <source>This table describes no testimonies and holds no words spoken.</source>
        <translation>Esta tabla no describe testimonios ni contiene palabras dichas.</translation>
    </message>
    <message>
        <source>It was left out; its columns are: {columns}.</source>
        <translation>Se omitió; sus columnas son: {columns}.</translation>
    </message>
    <message>
        <source>Columns that were not read: {columns}.</source>
        <translation>Columnas que no se leyeron: {columns}.</translation>
    </message>
    <message>
        <source>Name a field for those you need with --map FIELD=COLUMN.</source>
        <translation>Indique un campo para las que necesite con --map CAMPO=COLUMNA.</translation>
    </message>
    <message>
        <source>In {count} files, columns that were not read: {columns}.</source>
        <translation>Columnas que no se leyeron en {count} ficheros: {columns}.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was read; others were not: {others}.</source>
        <translation>Se leyó la hoja «{sheet}»; no se leyeron otras: {others}.</translation>
    </message>
    <message>
        <source>Save a sheet as a file of its own to import it.</source>
        <translation>Para importar una hoja, guárdela como fichero aparte.</translation>
    </message>
    <message>
        <source>Rows that belong to another record (column “{column}”): {rows}.</source>
        <translation>Filas que pertenecen a otra ficha (columna «{column}»): {rows}.</translation>
    </message>
    <message>
        <source>They are no testimonies of their own and were left out.</source>
        <translation>No son testimonios por sí mismas y se omitieron.</translation>
    </message>
    <message>
        <source>Rows without words: {count} ({rows}).</source>
        <translation>Filas sin palabras: {count} ({rows}).</translation>
    </message>
    <message>
        <source>They became no passages.</source>
        <translation>No dieron lugar a pasajes.</translation>
    </message>
    <message>
        <source>A quotation mark that opens in this row is never closed.</source>
        <translation>En esta fila se abre una comilla que nunca se cierra.</translation>
    </message>
    <message>
        <source>Open the table in a spreadsheet program, mend the row and save it again.</source>
        <translation>Abra la tabla en una hoja de cálculo, corrija la fila y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>The cell holds what a spreadsheet takes for a formula, {formula}.</source>
        <translation>La celda contiene lo que una hoja de cálculo toma por una fórmula, {formula}.</translation>
    </message>
    <message>
        <source>It was kept as text; where its result was meant, put that there.</source>
        <translation>Se conservó como texto; si se quería su resultado, escríbalo allí.</translation>
    </message>
    <message>
        <source>The cell holds a formula, {formula}, whose result was never stored.</source>
        <translation>La celda contiene una fórmula, {formula}, cuyo resultado nunca se guardó.</translation>
    </message>
    <message>
        <source>Open the workbook in a spreadsheet program and save it again.</source>
        <translation>Abra el libro en una hoja de cálculo y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The formula in this cell has no result but the error {value}.</source>
        <translation>La fórmula de esta celda no da un resultado, sino el error {value}.</translation>
    </message>
    <message>
        <source>Mend the formula, or put its result there.</source>
        <translation>Corrija la fórmula o ponga allí su resultado.</translation>
    </message>
    <message>
        <source>The date “{value}” does not exist.</source>
        <translation>La fecha «{value}» no existe.</translation>
    </message>
    <message>
        <source>Write it as 2022-03-14, 2022-03 or 2022.</source>
        <translation>Escríbala como 2022-03-14, 2022-03 o 2022.</translation>
    </message>
    <message>
        <source>The date “{value}” cannot be read.</source>
        <translation>No se puede leer la fecha «{value}».</translation>
    </message>
    <message>
        <source>It was kept in the notes; write it as 2022-03-14, 2022-03 or 2022.</source>
        <translation>Se guardó en las notas; escríbala como 2022-03-14, 2022-03 o 2022.</translation>
    </message>
    <message>
        <source>The date “{value}” that ends a restriction cannot be read.</source>
        <translation>No se puede leer la fecha «{value}», en que termina una restricción.</translation>
    </message>
    <message>
        <source>Dates such as “{value}” can be read in two ways (rows {rows}).</source>
        <translation>Las fechas como «{value}» se pueden leer de dos maneras (filas {rows}).</translation>
    </message>
    <message>
        <source>They were read as {taken}; write 2022-03-14 to be sure.</source>
        <translation>Se leyeron como {taken}; para evitar dudas, escriba 2022-03-14.</translation>
    </message>
    <message>
        <source>There is no country “{value}”.</source>
        <translation>No existe el país «{value}».</translation>
    </message>
    <message>
        <source>The nearest names are: {nearest}.</source>
        <translation>Los nombres más parecidos son: {nearest}.</translation>
    </message>
    <message>
        <source>There is no language “{value}”.</source>
        <translation>No existe el idioma «{value}».</translation>
    </message>
    <message>
        <source>Use its name or a code such as en, es or fr.</source>
        <translation>Use su nombre o un código como en, es o fr.</translation>
    </message>
    <message>
        <source>“{value}” is no value of {field}.</source>
        <translation>«{value}» no es un valor de {field}.</translation>
    </message>
    <message>
        <source>Use one of: {expected}.</source>
        <translation>Use uno de estos: {expected}.</translation>
    </message>
    <message>
        <source>“{value}” is no year of birth.</source>
        <translation>«{value}» no es un año de nacimiento.</translation>
    </message>
    <message>
        <source>Use a year from {first} to {last}.</source>
        <translation>Use un año de {first} a {last}.</translation>
    </message>
    <message>
        <source>“M” can stand for a man (male) or for a woman (mujer) (rows {rows}).</source>
        <translation>«M» puede significar hombre (masculino) o mujer (filas {rows}).</translation>
    </message>
    <message>
        <source>It was read as a man; write the whole word to be sure.</source>
        <translation>Se leyó como hombre; para evitar dudas, escriba la palabra completa.</translation>
    </message>
    <message>
        <source>There are {people} people but {values} values of {field}.</source>
        <translation>Hay {people} personas, pero {values} valores de {field}.</translation>
    </message>
    <message>
        <source>Give one value for all of them, or one for each, separated by semicolons.</source>
        <translation>Indique un valor para todas o uno para cada una, separados por punto y coma.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} es una carpeta.</translation>
    </message>
    <message>
        <source>Name the file in it.</source>
        <translation>Indique el fichero que está dentro.</translation>
    </message>
    <message>
        <source>{path} lies outside the folder of the table.</source>
        <translation>{path} está fuera de la carpeta de la tabla.</translation>
    </message>
    <message>
        <source>Copy it there, or import the folder that holds both.</source>
        <translation>Cópielo allí o importe la carpeta que contiene ambos.</translation>
    </message>
    <message>
        <source>{path} is a link that leads to itself.</source>
        <translation>{path} es un enlace que lleva a sí mismo.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Indique el fichero mismo.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a recording.</source>
        <translation>{path} no se puede leer como grabación.</translation>
    </message>
    <message>
        <source>Play it in another program; if it is a recording, save it as MP3, M4A, WAV or MP4.</source>
        <translation>Reprodúzcalo en otro programa; si es una grabación, guárdela como MP3, M4A, WAV o MP4.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a photo.</source>
        <translation>{path} no se puede leer como foto.</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG file.</source>
        <translation>Use un fichero JPEG o PNG.</translation>
    </message>
    <message>
        <source>The file {written} is called {found}.</source>
        <translation>El fichero {written} se llama {found}.</translation>
    </message>
    <message>
        <source>It was taken; other computers may not find it.</source>
        <translation>Se aceptó; otros equipos podrían no encontrarlo.</translation>
    </message>
    <message>
        <source>{address} is an address on the web, not a file.</source>
        <translation>{address} es una dirección web, no un fichero.</translation>
    </message>
    <message>
        <source>It was kept in the notes; download the file and name it to import it.</source>
        <translation>Se guardó en las notas; para importarlo, descargue el fichero e indique su nombre.</translation>
    </message>
    <message>
        <source>Row {row} names the file {path} as well.</source>
        <translation>La fila {row} también indica el fichero {path}.</translation>
    </message>
    <message>
        <source>It was attached to both testimonies; check whether that is right.</source>
        <translation>Se adjuntó a ambos testimonios; compruebe si es correcto.</translation>
    </message>
    <message>
        <source>{path} belongs to no testimony.</source>
        <translation>{path} no pertenece a ningún testimonio.</translation>
    </message>
    <message>
        <source>It was left out; name it in the table, or give it a testimony&apos;s code as its name.</source>
        <translation>Se omitió; indíquelo en la tabla o póngale como nombre el código de un testimonio.</translation>
    </message>
    <message>
        <source>{path} is a link.</source>
        <translation>{path} es un enlace.</translation>
    </message>
    <message>
        <source>Links in folders are not followed; copy the file there to import it.</source>
        <translation>No se siguen los enlaces de las carpetas; para importar el fichero, cópielo allí.</translation>
    </message>
    <message>
        <source>{path} tells about the folder.</source>
        <translation>{path} describe la carpeta.</translation>
    </message>
    <message>
        <source>It was left out; name it as a source to import it.</source>
        <translation>Se omitió; para importarlo, indíquelo como fuente.</translation>
    </message>
    <message>
        <source>{path} has the same name as {other}.</source>
        <translation>{path} se llama igual que {other}.</translation>
    </message>
    <message>
        <source>Both would belong to the testimony {code}; rename one, or import them apart.</source>
        <translation>Ambos pertenecerían al testimonio {code}; cambie el nombre de uno o impórtelos por separado.</translation>
    </message>
    <message>
        <source>{path} seems to hold the same words as {other}.</source>
        <translation>{path} parece contener las mismas palabras que {other}.</translation>
    </message>
    <message>
        <source>It was kept as a file; only the words of the other were read.</source>
        <translation>Se guardó como adjunto; solo se leyeron las palabras del otro.</translation>
    </message>
    <message>
        <source>The letters of this file are not Unicode; they were read as {encoding}.</source>
        <translation>Las letras de este fichero no son Unicode; se leyeron como {encoding}.</translation>
    </message>
    <message>
        <source>Look at some accents, and save the file as UTF-8 if they are wrong.</source>
        <translation>Revise algunos acentos y, si están mal, guarde el fichero como UTF-8.</translation>
    </message>
    <message>
        <source>Garbled letters were mended in {count} places, such as {before} to {after}.</source>
        <translation>Se corrigieron letras ilegibles en {count} lugares; por ejemplo, {before} pasó a {after}.</translation>
    </message>
    <message>
        <source>The file itself is as it was.</source>
        <translation>El fichero mismo sigue como estaba.</translation>
    </message>
    <message>
        <source>The time “{value}” cannot be read.</source>
        <translation>No se puede leer el tiempo «{value}».</translation>
    </message>
    <message>
        <source>The words were kept without it; times are written as 0:12:31.</source>
        <translation>Las palabras se guardaron sin él; los tiempos se escriben como 0:12:31.</translation>
    </message>
    <message>
        <source>The passage ends, at {end}, before it begins, at {start}.</source>
        <translation>El pasaje termina, en {end}, antes de empezar, en {start}.</translation>
    </message>
    <message>
        <source>The words and the beginning were kept.</source>
        <translation>Se guardaron las palabras y el comienzo.</translation>
    </message>
    <message>
        <source>Cues without words: {count} (lines {lines}).</source>
        <translation>Subtítulos sin palabras: {count} (líneas {lines}).</translation>
    </message>
    <message>
        <source>Notes for subtitlers were left out: {count} (lines {lines}).</source>
        <translation>Se omitieron notas para quien subtitula: {count} (líneas {lines}).</translation>
    </message>
    <message>
        <source>The file itself is kept with the testimony.</source>
        <translation>El fichero mismo se guarda con el testimonio.</translation>
    </message>
    <message>
        <source>Cues that begin before the one before them ends: {count} ({lines}).</source>
        <translation>Subtítulos que empiezan antes de que termine el anterior: {count} ({lines}).</translation>
    </message>
    <message>
        <source>They were read as they are; people may speak at the same time.</source>
        <translation>Se leyeron como están; puede que hablen varias personas a la vez.</translation>
    </message>
    <message>
        <source>Cues that begin before the one before them: {count} ({lines}).</source>
        <translation>Subtítulos que empiezan antes que el anterior: {count} ({lines}).</translation>
    </message>
    <message>
        <source>They stay in the order of the file; look whether that is right.</source>
        <translation>Quedan en el orden del fichero; compruebe si es correcto.</translation>
    </message>
    <message>
        <source>Tiers of points or of single sounds were left out: {count} ({names}).</source>
        <translation>Se omitieron capas de puntos o de sonidos aislados: {count} ({names}).</translation>
    </message>
    <message>
        <source>The text begins with a key of its speakers: {names}.</source>
        <translation>El texto empieza con una leyenda de sus hablantes: {names}.</translation>
    </message>
    <message>
        <source>They stand under their names; the file itself is kept.</source>
        <translation>Figuran con sus nombres; el fichero mismo se conserva.</translation>
    </message>
    <message>
        <source>These words stand outside every cue.</source>
        <translation>Estas palabras están fuera de todo subtítulo.</translation>
    </message>
    <message>
        <source>They were kept as a passage without a time.</source>
        <translation>Se guardaron como pasaje sin tiempo.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes were left out: {count}.</source>
        <translation>Se omitieron notas al pie y al final: {count}.</translation>
    </message>
    <message>
        <source>{code} is in the archive with another {fields}.</source>
        <translation>{code} está en el archivo con otros datos: {fields}.</translation>
    </message>
    <message>
        <source>It was left as it is; --update applies the difference.</source>
        <translation>Se dejó como está; --update aplica la diferencia.</translation>
    </message>
    <message>
        <source>{code} has the words of {name} already, from a file of its own.</source>
        <translation>{code} ya tiene las palabras de {name}, de un fichero propio.</translation>
    </message>
    <message>
        <source>It was not attached; add it to the testimony&apos;s files if you want both.</source>
        <translation>No se adjuntó; agréguelo a los ficheros del testimonio si quiere los dos.</translation>
    </message>
    <message>
        <source>New themes in this archive: {count} ({terms}).</source>
        <translation>Temas nuevos en este archivo: {count} ({terms}).</translation>
    </message>
    <message>
        <source>Correct the spelling if they are meant to be themes that it has.</source>
        <translation>Corrija la escritura si deben ser temas que ya tiene.</translation>
    </message>
    <message>
        <source>New roles in this archive: {count} ({terms}).</source>
        <translation>Roles nuevos en este archivo: {count} ({terms}).</translation>
    </message>
    <message>
        <source>Correct the spelling if they are meant to be roles that it has.</source>
        <translation>Corrija la escritura si deben ser roles que ya tiene.</translation>
    </message>
    <message>
        <source>“{value}” is no Sustainable Development Goal.</source>
        <translation>«{value}» no es un Objetivo de Desarrollo Sostenible.</translation>
    </message>
    <message>
        <source>Use a number from 1 to 17.</source>
        <translation>Use un número del 1 al 17.</translation>
    </message>
    <message>
        <source>{code} has a date or uses of consent, but not how it was given.</source>
        <translation>{code} tiene fecha o usos del consentimiento, pero no cómo se dio.</translation>
    </message>
    <message>
        <source>No consent was recorded; say that it was written, recorded or oral, or that none is needed.</source>
        <translation>No se registró consentimiento; indique que fue escrito, grabado u oral, o que no hace falta.</translation>
    </message>
    <message>
        <source>{name} is in the archive without a pseudonym.</source>
        <translation>{name} está en el archivo sin seudónimo.</translation>
    </message>
    <message>
        <source>From now on that is {pseudonym} in the other testimonies too.</source>
        <translation>Desde ahora será {pseudonym} también en los demás testimonios.</translation>
    </message>
    <message>
        <source>The new transcript of {code} does not hold the kept quote “{quote}”.</source>
        <translation>La nueva transcripción de {code} no contiene la cita guardada «{quote}».</translation>
    </message>
    <message>
        <source>It keeps its words and stays in the archive until you decide about it.</source>
        <translation>Conserva sus palabras y queda en el archivo hasta que se decida qué hacer con ella.</translation>
    </message>
    <message>
        <source>The new transcript of {code} has other words where some were restricted.</source>
        <translation>La nueva transcripción de {code} tiene otras palabras donde algunas estaban restringidas.</translation>
    </message>
    <message>
        <source>All there are restricted now (passages: {count}); look whether they are.</source>
        <translation>Ahora todos los de ese lugar están restringidos (pasajes: {count}); compruebe si deben estarlo.</translation>
    </message>
    <message>
        <source>Times of {code} reach past the end of the recording, {length} (passages: {count}).</source>
        <translation>Hay tiempos de {code} que pasan del final de la grabación, {length} (pasajes: {count}).</translation>
    </message>
    <message>
        <source>{needed} bytes are needed at {path}, where {free} bytes are free.</source>
        <translation>Hacen falta {needed} bytes en {path}, donde hay {free} bytes libres.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place; nothing was changed.</source>
        <translation>Libere espacio allí o elija otro lugar; no se cambió nada.</translation>
    </message>
    <message>
        <source>Another backup is being made at {path}.</source>
        <translation>Se está haciendo otro respaldo en {path}.</translation>
    </message>
    <message>
        <source>Wait until it is complete, then try again.</source>
        <translation>Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The backup was made, but not at {place}: “{problem}”.</source>
        <translation>El respaldo se hizo, pero no en {place}: «{problem}».</translation>
    </message>
    <message>
        <source>See what is wrong there, or choose another place.</source>
        <translation>Vea qué falla allí o elija otro lugar.</translation>
    </message>
    <message>
        <source>No backup could be made before this import: “{problem}”.</source>
        <translation>No se pudo hacer un respaldo antes de esta importación: «{problem}».</translation>
    </message>
    <message>
        <source>See what is wrong there; what was imported is in the archive.</source>
        <translation>Vea qué falla allí; lo importado está en el archivo.</translation>
    </message>
    <message>
        <source>{path} lies within the archive itself.</source>
        <translation>{path} está dentro del propio archivo.</translation>
    </message>
    <message>
        <source>Choose a folder outside it, best on another disk: a backup has to outlive this one.</source>
        <translation>Elija una carpeta fuera de él, mejor en otro disco: un respaldo tiene que sobrevivir a este.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} es un fichero, no una carpeta.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk; backups get a folder of their own there.</source>
        <translation>Elija una carpeta en otro disco; los respaldos tendrán allí una carpeta propia.</translation>
    </message>
    <message>
        <source>There is no backup in {path}.</source>
        <translation>No hay ningún respaldo en {path}.</translation>
    </message>
    <message>
        <source>Choose an archive, or a folder in which one is backed up.</source>
        <translation>Elija un archivo o una carpeta en la que haya un respaldo.</translation>
    </message>
    <message>
        <source>No backup in {path} was made by {moment}.</source>
        <translation>En {path} no hay ningún respaldo hecho hasta {moment}.</translation>
    </message>
    <message>
        <source>The earliest was made at {earliest}.</source>
        <translation>El primero se hizo en {earliest}.</translation>
    </message>
    <message>
        <source>More than one archive is backed up in {path}.</source>
        <translation>En {path} hay respaldos de más de un archivo.</translation>
    </message>
    <message>
        <source>Name the folder of one of them: {nearest}.</source>
        <translation>Indique la carpeta de uno de ellos: {nearest}.</translation>
    </message>
    <message>
        <source>{path} is not a usable bag ({detail}).</source>
        <translation>{path} no es una bolsa utilizable ({detail}).</translation>
    </message>
    <message>
        <source>Choose another one, or another copy of it; nothing was changed.</source>
        <translation>Elija otra, u otra copia de ella; no se cambió nada.</translation>
    </message>
    <message>
        <source>{path} is there already, and is no complete bag of this kind that could be replaced.</source>
        <translation>{path} ya existe y no es una bolsa completa de esta clase que se pueda reemplazar.</translation>
    </message>
    <message>
        <source>Give the new bag another name; nothing was written.</source>
        <translation>Dé otro nombre a la nueva bolsa; no se escribió nada.</translation>
    </message>
    <message>
        <source>No sound backup of the database of {path} was found.</source>
        <translation>No se encontró ningún respaldo intacto de la base de datos de {path}.</translation>
    </message>
    <message>
        <source>Connect the disk with your backups and try again, or restore a backup into a new folder; nothing was changed.</source>
        <translation>Conecte el disco con sus respaldos e inténtelo de nuevo, o restaure un respaldo en una carpeta nueva; no se cambió nada.</translation>
    </message>
    <message>
        <source>The database of {path} cannot be read.</source>
        <translation>No se puede leer la base de datos de {path}.</translation>
    </message>
    <message>
        <source>See what can be brought back; nothing is changed before you agree.</source>
        <translation>Vea qué se puede recuperar; no se cambia nada antes de que usted lo acepte.</translation>
    </message>
    <message>
        <source>The database of {path} is gone: the folder has no file archive.db.</source>
        <translation>La base de datos de {path} ha desaparecido: la carpeta no contiene archive.db.</translation>
    </message>
    <message>
        <source>Its backups are there: repair it to bring the newest back.</source>
        <translation>Sus respaldos están ahí: repárelo para recuperar el más reciente.</translation>
    </message>
    <message>
        <source>The rows that were found do not fit those that are there.</source>
        <translation>Las filas encontradas no concuerdan con las que hay.</translation>
    </message>
    <message>
        <source>Restore a backup into a new folder and compare; nothing was changed.</source>
        <translation>Restaure un respaldo en una carpeta nueva y compare; no se cambió nada.</translation>
    </message>
    <message>
        <source>“{name}” cannot be given up as lost.</source>
        <translation>«{name}» no se puede dar por perdido.</translation>
    </message>
    <message>
        <source>Only a damaged file or row can, by the name that verify tells it by.</source>
        <translation>Solo un fichero dañado o una fila dañada, con el nombre que indica verify.</translation>
    </message>
    <message>
        <source>What refers to it is there (rows: {count}, the first: {first}). Look for it on other disks with backups or copies; else restore the newest backup into a new folder: what came later can be exported here and imported there.</source>
        <translation>Lo que remite a ella está (filas: {count}, la primera: {first}). Búsquela en otros discos con respaldos o copias; si no, restaure el respaldo más reciente en una carpeta nueva: lo posterior puede exportarse aquí e importarse allí.</translation>
    </message>
    <message>
        <source>The search index of {path} could not be brought up to date: a row of the archive is damaged.</source>
        <translation>El índice de búsqueda de {path} no se pudo actualizar: una fila del archivo está dañada.</translation>
    </message>
    <message>
        <source>Repair the archive; until then searches may miss some of it.</source>
        <translation>Repare el archivo; hasta entonces las búsquedas pueden pasar por alto una parte.</translation>
    </message>
    <message>
        <source>A check of the archive found damage: {where}.</source>
        <translation>Una verificación del archivo encontró daños: {where}.</translation>
    </message>
    <message>
        <source>See what can bring it back; until then nothing else is touched.</source>
        <translation>Vea qué lo puede recuperar; hasta entonces no se toca nada más.</translation>
    </message>
    <message>
        <source>Nothing can be read of the database of {path}. Its newest sound backup is of {moment}.</source>
        <translation>No se puede leer nada de la base de datos de {path}. Su respaldo intacto más reciente es de {moment}.</translation>
    </message>
    <message>
        <source>If that takes its place, what was changed since is lost. The damaged file is kept.</source>
        <translation>Si ocupa su lugar, se pierde lo cambiado desde entonces. El fichero dañado se conserva.</translation>
    </message>
    <message>
        <source>{count} things are damaged in {path}; {found} of them can be brought back.</source>
        <translation>Elementos dañados en {path}: {count}; se pueden recuperar: {found}.</translation>
    </message>
    <message>
        <source>All else stays as it is. What was damaged is kept.</source>
        <translation>Todo lo demás queda como está. Lo dañado se conserva.</translation>
    </message>
    <message>
        <source>Still damaged in {path}: {count}. No backup that was found has it.</source>
        <translation>Sigue dañado en {path}: {count}. Ningún respaldo encontrado lo tiene.</translation>
    </message>
    <message>
        <source>Connect the disk with your backups and repair it again.</source>
        <translation>Conecte el disco con sus respaldos y repárelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ArchiveForm</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>ArchivePresenter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Deshacer: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Rehacer: {change}</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Abierto solo para lectura</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Todo está guardado</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado {time}</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Deshacer: {change}</translation>
    </message>
    <message>
        <source>Index current</source>
        <translation>Índice al día</translation>
    </message>
    <message>
        <source>Index to be rebuilt</source>
        <translation>Índice por reconstruir</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún sin respaldo</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>Último respaldo {when}</translation>
    </message>
    <message>
        <source>{count} thing is damaged or missing.</source>
        <translation>{count} elemento está dañado o falta.</translation>
    </message>
    <message>
        <source>{count} things are damaged or missing.</source>
        <translation>{count} elementos están dañados o faltan.</translation>
    </message>
    <message>
        <source>Archive health tells what, and what can bring it back.</source>
        <translation>«Estado del archivo» dice cuáles y qué los puede recuperar.</translation>
    </message>
    <message>
        <source>Archive health</source>
        <translation>Estado del archivo</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>{place} is not connected</source>
        <translation>{place} no está conectado</translation>
    </message>
    <message>
        <source>{place} is not connected, last backup there {when}</source>
        <translation>{place} no está conectado; último respaldo allí: {when}</translation>
    </message>
    <message>
        <source>{count} file intact, {time}</source>
        <translation>{count} adjunto intacto, {time}</translation>
    </message>
    <message>
        <source>{count} files intact, {time}</source>
        <translation>{count} adjuntos intactos, {time}</translation>
    </message>
    <message>
        <source>{count} thing damaged, {time}</source>
        <translation>{count} elemento dañado, {time}</translation>
    </message>
    <message>
        <source>{count} things damaged, {time}</source>
        <translation>{count} elementos dañados, {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>Verifying every file</source>
        <translation>Verificando todos los adjuntos</translation>
    </message>
    <message>
        <source>The database, the index and {count} file are intact.</source>
        <translation>La base de datos, el índice y {count} adjunto están intactos.</translation>
    </message>
    <message>
        <source>The database, the index and {count} files are intact.</source>
        <translation>La base de datos, el índice y {count} adjuntos están intactos.</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>El índice de búsqueda se reconstruyó.</translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation>Reconstruyendo el índice de búsqueda</translation>
    </message>
</context>
<context>
    <name>BackupPresenter</name>
    <message>
        <source>Copying the whole archive</source>
        <translation>Copiando todo el archivo</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo el respaldo</translation>
    </message>
    <message>
        <source>{count} file is missing or damaged and could not be backed up.</source>
        <translation>{count} adjunto falta o está dañado y no se pudo respaldar.</translation>
    </message>
    <message>
        <source>{count} files are missing or damaged and could not be backed up.</source>
        <translation>{count} adjuntos faltan o están dañados y no se pudieron respaldar.</translation>
    </message>
    <message>
        <source>{count} row of the database refers to one that is gone.</source>
        <translation>{count} fila de la base de datos remite a una que ya no está.</translation>
    </message>
    <message>
        <source>{count} rows of the database refer to rows that are gone.</source>
        <translation>{count} filas de la base de datos remiten a filas que ya no están.</translation>
    </message>
    <message>
        <source>Verify names what is damaged.</source>
        <translation>La verificación indica lo que está dañado.</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Verificar ahora</translation>
    </message>
    <message>
        <source>The archive was backed up to {path}.</source>
        <translation>El archivo se respaldó en {path}.</translation>
    </message>
    <message>
        <source>{count} row of the database is damaged and was backed up as it is.</source>
        <translation>{count} fila de la base de datos está dañada y se respaldó tal como está.</translation>
    </message>
    <message>
        <source>{count} rows of the database are damaged and were backed up as they are.</source>
        <translation>{count} filas de la base de datos están dañadas y se respaldaron tal como están.</translation>
    </message>
    <message>
        <source>Copy the whole archive into one file</source>
        <translation>Copiar todo el archivo en un solo fichero</translation>
    </message>
    <message>
        <source>Whole archive (*.zip)</source>
        <translation>Archivo entero (*.zip)</translation>
    </message>
    <message>
        <source>The whole archive was copied to {path}.</source>
        <translation>Todo el archivo se copió en {path}.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>every day</source>
        <translation>diario</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>a petición</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>antes de una actualización</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>antes de una importación</translation>
    </message>
    <message>
        <source>The database alone: of each file there is one, in this archive.</source>
        <translation>Solo la base de datos: de cada adjunto hay uno, en este archivo.</translation>
    </message>
    <message>
        <source>This archive’s own folder</source>
        <translation>La propia carpeta del archivo</translation>
    </message>
    <message>
        <source>No second place yet</source>
        <translation>Aún sin segundo lugar</translation>
    </message>
    <message>
        <source>A folder on another disk keeps the database and every file, should this disk be lost.</source>
        <translation>Una carpeta en otro disco guarda la base de datos y todos los adjuntos, por si se pierde este disco.</translation>
    </message>
    <message>
        <source>The database and every file.</source>
        <translation>La base de datos y todos los adjuntos.</translation>
    </message>
    <message>
        <source>Not connected. No backup was made there yet.</source>
        <translation>No conectado. Aún no se hizo allí ningún respaldo.</translation>
    </message>
    <message>
        <source>Not connected. The last backup there was made on {moment}.</source>
        <translation>No conectado. El último respaldo allí se hizo el {moment}.</translation>
    </message>
    <message>
        <source>{files}, {count} missing</source>
        <translation>{files}, faltan {count}</translation>
    </message>
    <message>
        <source>{files}, {count} missing</source>
        <comment>one</comment>
        <translation>{files}, falta {count}</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>{files}, {count} damaged row</source>
        <translation>{files}, {count} fila dañada</translation>
    </message>
    <message>
        <source>{files}, {count} damaged rows</source>
        <translation>{files}, {count} filas dañadas</translation>
    </message>
    <message>
        <source>with damage</source>
        <translation>con daños</translation>
    </message>
    <message>
        <source>this archive</source>
        <translation>este archivo</translation>
    </message>
    <message>
        <source>Kept: the last of each of {days} days, {weeks} weeks and {months} months.</source>
        <translation>Se conservan: el último de cada uno de {days} días, {weeks} semanas y {months} meses.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>{count} backup</source>
        <translation>{count} respaldo</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} respaldos</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostrar los {count}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún sin respaldo</translation>
    </message>
    <message>
        <source>Newest {moment}</source>
        <translation>Último: {moment}</translation>
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
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>Choose a folder on another disk…</source>
        <translation>Elegir una carpeta en otro disco…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>The backups that are there stay.</source>
        <translation>Los respaldos que hay allí se quedan.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Restore this backup into a new folder…</source>
        <translation>Restaurar este respaldo en una carpeta nueva…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otra…</translation>
    </message>
    <message>
        <source>Where are backups to go as well?</source>
        <translation>¿Adónde deben ir también los respaldos?</translation>
    </message>
    <message>
        <source>In which folder is the restored archive to be made?</source>
        <translation>¿En qué carpeta se debe crear el archivo restaurado?</translation>
    </message>
</context>
<context>
    <name>BriefMaker</name>
    <message>
        <source>May be quoted</source>
        <translation>Se puede citar</translation>
    </message>
    <message>
        <source>May be quoted under a pseudonym</source>
        <translation>Se puede citar bajo seudónimo</translation>
    </message>
    <message>
        <source>May not be quoted</source>
        <translation>No se puede citar</translation>
    </message>
    <message>
        <source>{form}, {date}</source>
        <translation>{form}, {date}</translation>
    </message>
    <message>
        <source>{consent}: {uses}.</source>
        <translation>{consent}: {uses}.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>{level} until {date}</source>
        <translation>{level} hasta {date}</translation>
    </message>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (seudónimo)</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>Source of the transcript</source>
        <translation>Fuente de la transcripción</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, parte {part}</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of yours.</source>
        <translation>Es un error del programa, no suyo.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Everything you did before is saved. If it happens again, send this report to those who look after the program; it holds no words and no names from your archive.</source>
        <translation>Todo lo que hizo antes está guardado. Si vuelve a ocurrir, envíe este informe a quienes mantienen el programa; no contiene palabras ni nombres de su archivo.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>Agregar un valor</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show before and after</source>
        <translation>Mostrar el antes y el después</translation>
    </message>
    <message>
        <source>Hide before and after</source>
        <translation>Ocultar el antes y el después</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionados</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
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
        <translation>ya lo tiene</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>no lo tiene</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>ya es así</translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambia</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>{count} cambian</translation>
    </message>
    <message>
        <source>{count} is so already</source>
        <translation>{count} ya está así</translation>
    </message>
    <message>
        <source>{count} are so already</source>
        <translation>{count} ya están así</translation>
    </message>
    <message>
        <source>{count} has nobody or nothing that it could be said of</source>
        <translation>{count} no tiene a quién ni a qué aplicarlo</translation>
    </message>
    <message>
        <source>{count} changes, underlined above</source>
        <translation>{count} cambia, subrayado arriba</translation>
    </message>
    <message>
        <source>{count} change, underlined above</source>
        <translation>{count} cambian, subrayados arriba</translation>
    </message>
    <message>
        <source>{count} have nobody or nothing that it could be said of</source>
        <translation>{count} no tienen a quién ni a qué aplicarlo</translation>
    </message>
    <message>
        <source>{code}: {before} → {after}</source>
        <translation>{code}: {before} → {after}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… y {count} más</translation>
    </message>
    <message>
        <source>{count} has it already</source>
        <translation>{count} ya lo tiene</translation>
    </message>
    <message>
        <source>{count} have it already</source>
        <translation>{count} ya lo tienen</translation>
    </message>
    <message>
        <source>{count} does not have it</source>
        <translation>{count} no lo tiene</translation>
    </message>
    <message>
        <source>{count} do not have it</source>
        <translation>{count} no lo tienen</translation>
    </message>
    <message>
        <source>{count} is empty already</source>
        <translation>{count} ya está vacío</translation>
    </message>
    <message>
        <source>{count} are empty already</source>
        <translation>{count} ya están vacíos</translation>
    </message>
    <message>
        <source>One undo takes it back: “Undo: {change}”</source>
        <translation>Se revierte con un solo deshacer: «Deshacer: {change}»</translation>
    </message>
    <message>
        <source>Set in {count} testimony</source>
        <translation>Establecer en {count} testimonio</translation>
    </message>
    <message>
        <source>Set in {count} testimonies</source>
        <translation>Establecer en {count} testimonios</translation>
    </message>
    <message>
        <source>Add to {count} testimony</source>
        <translation>Agregar a {count} testimonio</translation>
    </message>
    <message>
        <source>Add to {count} testimonies</source>
        <translation>Agregar a {count} testimonios</translation>
    </message>
    <message>
        <source>Remove from {count} testimony</source>
        <translation>Quitar de {count} testimonio</translation>
    </message>
    <message>
        <source>Remove from {count} testimonies</source>
        <translation>Quitar de {count} testimonios</translation>
    </message>
    <message>
        <source>Replace in {count} testimony</source>
        <translation>Reemplazar en {count} testimonio</translation>
    </message>
    <message>
        <source>Replace in {count} testimonies</source>
        <translation>Reemplazar en {count} testimonios</translation>
    </message>
    <message>
        <source>Clear in {count} testimony</source>
        <translation>Vaciar en {count} testimonio</translation>
    </message>
    <message>
        <source>Clear in {count} testimonies</source>
        <translation>Vaciar en {count} testimonios</translation>
    </message>
    <message>
        <source>Done: {change}.</source>
        <translation>Hecho: {change}.</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} de {total}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>falta menos de un minuto</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes} min para terminar</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>deteniendo…</translation>
    </message>
</context>
<context>
    <name>ChangeLabel</name>
    <message>
        <source>edit {field} of {code}</source>
        <translation>editar {field} de {code}</translation>
    </message>
    <message>
        <source>set {field} of {count} testimonies</source>
        <translation>establecer {field} en {count} testimonios</translation>
    </message>
    <message>
        <source>add {field} to {count} testimonies</source>
        <translation>agregar {field} a {count} testimonios</translation>
    </message>
    <message>
        <source>remove {field} from {count} testimonies</source>
        <translation>quitar {field} de {count} testimonios</translation>
    </message>
    <message>
        <source>replace {field} in {count} testimonies</source>
        <translation>reemplazar {field} en {count} testimonios</translation>
    </message>
    <message>
        <source>clear {field} of {count} testimonies</source>
        <translation>vaciar {field} en {count} testimonios</translation>
    </message>
    <message>
        <source>add testimony {code}</source>
        <translation>agregar el testimonio {code}</translation>
    </message>
    <message>
        <source>delete {code}</source>
        <translation>eliminar {code}</translation>
    </message>
    <message>
        <source>delete {count} testimonies</source>
        <translation>eliminar {count} testimonios</translation>
    </message>
    <message>
        <source>add a person to {code}</source>
        <translation>agregar una persona a {code}</translation>
    </message>
    <message>
        <source>take a person out of {code}</source>
        <translation>quitar una persona de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a person in {code}</source>
        <translation>editar {field} de una persona en {code}</translation>
    </message>
    <message>
        <source>import {count} testimonies</source>
        <translation>importar {count} testimonios</translation>
    </message>
    <message>
        <source>edit a passage of {code}</source>
        <translation>editar un pasaje de {code}</translation>
    </message>
    <message>
        <source>edit the speaker of a passage of {code}</source>
        <translation>editar el hablante de un pasaje de {code}</translation>
    </message>
    <message>
        <source>rename a speaker of {code}</source>
        <translation>cambiar el nombre de un hablante de {code}</translation>
    </message>
    <message>
        <source>say who a speaker of {code} is</source>
        <translation>indicar quién es un hablante de {code}</translation>
    </message>
    <message>
        <source>split a passage of {code}</source>
        <translation>dividir un pasaje de {code}</translation>
    </message>
    <message>
        <source>merge {count} passages of {code}</source>
        <translation>fusionar {count} pasajes de {code}</translation>
    </message>
    <message>
        <source>add a passage to {code}</source>
        <translation>agregar un pasaje a {code}</translation>
    </message>
    <message>
        <source>delete a passage of {code}</source>
        <translation>eliminar un pasaje de {code}</translation>
    </message>
    <message>
        <source>delete {count} passages of {code}</source>
        <translation>eliminar {count} pasajes de {code}</translation>
    </message>
    <message>
        <source>set the times of a passage of {code}</source>
        <translation>establecer los tiempos de un pasaje de {code}</translation>
    </message>
    <message>
        <source>shift the times of {count} passages of {code}</source>
        <translation>desplazar los tiempos de {count} pasajes de {code}</translation>
    </message>
    <message>
        <source>estimate the times of {count} passages of {code}</source>
        <translation>estimar los tiempos de {count} pasajes de {code}</translation>
    </message>
    <message>
        <source>add a transcript to {code}</source>
        <translation>agregar una transcripción a {code}</translation>
    </message>
    <message>
        <source>keep a quote from {code}</source>
        <translation>guardar una cita de {code}</translation>
    </message>
    <message>
        <source>keep {count} quotes</source>
        <translation>guardar {count} citas</translation>
    </message>
    <message>
        <source>edit a quote from {code}</source>
        <translation>editar una cita de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a quote from {code}</source>
        <translation>editar {field} de una cita de {code}</translation>
    </message>
    <message>
        <source>set {field} of {count} quotes</source>
        <translation>establecer {field} en {count} citas</translation>
    </message>
    <message>
        <source>add {field} to {count} quotes</source>
        <translation>agregar {field} a {count} citas</translation>
    </message>
    <message>
        <source>remove {field} from {count} quotes</source>
        <translation>quitar {field} de {count} citas</translation>
    </message>
    <message>
        <source>replace {field} in {count} quotes</source>
        <translation>reemplazar {field} en {count} citas</translation>
    </message>
    <message>
        <source>clear {field} of {count} quotes</source>
        <translation>vaciar {field} en {count} citas</translation>
    </message>
    <message>
        <source>move a quote from {code}</source>
        <translation>mover una cita de {code}</translation>
    </message>
    <message>
        <source>move {count} quotes</source>
        <translation>mover {count} citas</translation>
    </message>
    <message>
        <source>give up a quote from {code}</source>
        <translation>descartar una cita de {code}</translation>
    </message>
    <message>
        <source>give up {count} quotes</source>
        <translation>descartar {count} citas</translation>
    </message>
    <message>
        <source>create selection {name}</source>
        <translation>crear la selección {name}</translation>
    </message>
    <message>
        <source>rename selection {name}</source>
        <translation>cambiar el nombre de la selección {name}</translation>
    </message>
    <message>
        <source>delete selection {name}</source>
        <translation>eliminar la selección {name}</translation>
    </message>
    <message>
        <source>add {count} to selection {name}</source>
        <translation>agregar {count} a la selección {name}</translation>
    </message>
    <message>
        <source>edit a text in selection {name}</source>
        <translation>editar un texto en la selección {name}</translation>
    </message>
    <message>
        <source>edit a note in selection {name}</source>
        <translation>editar una nota en la selección {name}</translation>
    </message>
    <message>
        <source>add a heading to selection {name}</source>
        <translation>agregar un encabezado a la selección {name}</translation>
    </message>
    <message>
        <source>rename a heading in selection {name}</source>
        <translation>cambiar un encabezado en la selección {name}</translation>
    </message>
    <message>
        <source>add a text to selection {name}</source>
        <translation>agregar un texto a la selección {name}</translation>
    </message>
    <message>
        <source>add a note to selection {name}</source>
        <translation>agregar una nota a la selección {name}</translation>
    </message>
    <message>
        <source>move in selection {name}</source>
        <translation>mover en la selección {name}</translation>
    </message>
    <message>
        <source>take {count} out of selection {name}</source>
        <translation>quitar {count} de la selección {name}</translation>
    </message>
    <message>
        <source>add vocabularies</source>
        <translation>agregar vocabularios</translation>
    </message>
    <message>
        <source>add {count} files to {code}</source>
        <translation>agregar {count} adjuntos a {code}</translation>
    </message>
    <message>
        <source>add a file to {code}</source>
        <translation>agregar un adjunto a {code}</translation>
    </message>
    <message>
        <source>edit {field} of a file of {code}</source>
        <translation>editar {field} de un adjunto de {code}</translation>
    </message>
    <message>
        <source>replace a file of {code}</source>
        <translation>reemplazar un adjunto de {code}</translation>
    </message>
    <message>
        <source>bring back a version of a file of {code}</source>
        <translation>recuperar una versión de un adjunto de {code}</translation>
    </message>
    <message>
        <source>take a file out of {code}</source>
        <translation>quitar un adjunto de {code}</translation>
    </message>
    <message>
        <source>read a transcript of {code}</source>
        <translation>leer una transcripción de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a transcript of {code}</source>
        <translation>editar {field} de una transcripción de {code}</translation>
    </message>
    <message>
        <source>edit {field} of {count} passages of {code}</source>
        <translation>editar {field} de {count} pasajes de {code}</translation>
    </message>
    <message>
        <source>edit {field} of a passage of {code}</source>
        <translation>editar {field} de un pasaje de {code}</translation>
    </message>
    <message>
        <source>arrange the people of {code}</source>
        <translation>ordenar las personas de {code}</translation>
    </message>
    <message>
        <source>attach a consent form to {code}</source>
        <translation>adjuntar una hoja de consentimiento a {code}</translation>
    </message>
    <message>
        <source>set {field} of {code} back</source>
        <translation>devolver {field} de {code} al valor anterior</translation>
    </message>
    <message>
        <source>add theme “{name}”</source>
        <translation>agregar el tema «{name}»</translation>
    </message>
    <message>
        <source>add role “{name}”</source>
        <translation>agregar el rol «{name}»</translation>
    </message>
    <message>
        <source>add project “{name}”</source>
        <translation>agregar el proyecto «{name}»</translation>
    </message>
    <message>
        <source>expect country {name}</source>
        <translation>prever el país {name}</translation>
    </message>
    <message>
        <source>edit theme “{name}”</source>
        <translation>editar el tema «{name}»</translation>
    </message>
    <message>
        <source>edit role “{name}”</source>
        <translation>editar el rol «{name}»</translation>
    </message>
    <message>
        <source>edit project “{name}”</source>
        <translation>editar el proyecto «{name}»</translation>
    </message>
    <message>
        <source>rename keyword “{name}”</source>
        <translation>cambiar el nombre de la palabra clave «{name}»</translation>
    </message>
    <message>
        <source>rename institution “{name}”</source>
        <translation>cambiar el nombre de la institución «{name}»</translation>
    </message>
    <message>
        <source>rename collection “{name}”</source>
        <translation>cambiar el nombre de la colección «{name}»</translation>
    </message>
    <message>
        <source>rename series “{name}”</source>
        <translation>cambiar el nombre de la serie «{name}»</translation>
    </message>
    <message>
        <source>move theme “{name}”</source>
        <translation>mover el tema «{name}»</translation>
    </message>
    <message>
        <source>move role “{name}”</source>
        <translation>mover el rol «{name}»</translation>
    </message>
    <message>
        <source>move country {name}</source>
        <translation>mover el país {name}</translation>
    </message>
    <message>
        <source>merge theme “{name}” into “{into}”</source>
        <translation>fusionar el tema «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge role “{name}” into “{into}”</source>
        <translation>fusionar el rol «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge project “{name}” into “{into}”</source>
        <translation>fusionar el proyecto «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge keyword “{name}” into “{into}”</source>
        <translation>fusionar la palabra clave «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge institution “{name}” into “{into}”</source>
        <translation>fusionar la institución «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge collection “{name}” into “{into}”</source>
        <translation>fusionar la colección «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>merge series “{name}” into “{into}”</source>
        <translation>fusionar la serie «{name}» con «{into}»</translation>
    </message>
    <message>
        <source>delete theme “{name}”</source>
        <translation>eliminar el tema «{name}»</translation>
    </message>
    <message>
        <source>delete role “{name}”</source>
        <translation>eliminar el rol «{name}»</translation>
    </message>
    <message>
        <source>delete project “{name}”</source>
        <translation>eliminar el proyecto «{name}»</translation>
    </message>
    <message>
        <source>expect country {name} no more</source>
        <translation>dejar de prever el país {name}</translation>
    </message>
    <message>
        <source>copy {code} as {new}</source>
        <translation>copiar {code} como {new}</translation>
    </message>
    <message>
        <source>add testimony {code} from template “{name}”</source>
        <translation>agregar el testimonio {code} desde la plantilla «{name}»</translation>
    </message>
    <message>
        <source>keep {code} as template “{name}”</source>
        <translation>guardar {code} como plantilla «{name}»</translation>
    </message>
    <message>
        <source>rename template “{name}”</source>
        <translation>cambiar el nombre de la plantilla «{name}»</translation>
    </message>
    <message>
        <source>delete template “{name}”</source>
        <translation>eliminar la plantilla «{name}»</translation>
    </message>
    <message>
        <source>put a quote from {code} on other words</source>
        <translation>colocar una cita de {code} sobre otras palabras</translation>
    </message>
    <message>
        <source>keep the words of a quote from {code} as they were</source>
        <translation>conservar las palabras de una cita de {code} como estaban</translation>
    </message>
    <message>
        <source>propose passages for {code}</source>
        <translation>proponer pasajes para {code}</translation>
    </message>
    <message>
        <source>save search “{name}”</source>
        <translation>guardar la búsqueda «{name}»</translation>
    </message>
    <message>
        <source>change search “{name}”</source>
        <translation>cambiar la búsqueda «{name}»</translation>
    </message>
    <message>
        <source>rename search “{name}”</source>
        <translation>cambiar el nombre de la búsqueda «{name}»</translation>
    </message>
    <message>
        <source>delete search “{name}”</source>
        <translation>eliminar la búsqueda «{name}»</translation>
    </message>
    <message>
        <source>duplicate selection {name}</source>
        <translation>duplicar la selección {name}</translation>
    </message>
    <message>
        <source>merge {count} selections into {name}</source>
        <translation>fusionar {count} selecciones en {name}</translation>
    </message>
    <message>
        <source>split selection {name} into {count}</source>
        <translation>dividir la selección {name} en {count}</translation>
    </message>
    <message>
        <source>refresh selection {name}</source>
        <translation>actualizar la selección {name}</translation>
    </message>
    <message>
        <source>forget the searches of selection {name}</source>
        <translation>olvidar las búsquedas de la selección {name}</translation>
    </message>
    <message>
        <source>accept a correction of a quote from {code}</source>
        <translation>aceptar una corrección de una cita de {code}</translation>
    </message>
    <message>
        <source>accept {count} corrections of quotes</source>
        <translation>aceptar {count} correcciones de citas</translation>
    </message>
</context>
<context>
    <name>ChangedField</name>
    <message>
        <source>access</source>
        <translation>el acceso</translation>
    </message>
    <message>
        <source>reason of access</source>
        <translation>el motivo del acceso</translation>
    </message>
    <message>
        <source>end of access</source>
        <translation>el fin del acceso</translation>
    </message>
    <message>
        <source>file</source>
        <translation>el adjunto</translation>
    </message>
    <message>
        <source>biography</source>
        <translation>la biografía</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>el año de nacimiento</translation>
    </message>
    <message>
        <source>code</source>
        <translation>el código</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>la colección</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>el consentimiento</translation>
    </message>
    <message>
        <source>date of consent</source>
        <translation>la fecha del consentimiento</translation>
    </message>
    <message>
        <source>uses agreed to</source>
        <translation>los usos aceptados</translation>
    </message>
    <message>
        <source>country</source>
        <translation>el país</translation>
    </message>
    <message>
        <source>date</source>
        <translation>la fecha</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>el equipo</translation>
    </message>
    <message>
        <source>funder</source>
        <translation>el financiador</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>el género</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>los ODS</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>la institución</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>las palabras clave</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>el tipo</translation>
    </message>
    <message>
        <source>label</source>
        <translation>el rótulo</translation>
    </message>
    <message>
        <source>language</source>
        <translation>el idioma</translation>
    </message>
    <message>
        <source>main ideas</source>
        <translation>las ideas principales</translation>
    </message>
    <message>
        <source>name</source>
        <translation>el nombre</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>las notas</translation>
    </message>
    <message>
        <source>part</source>
        <translation>la función</translation>
    </message>
    <message>
        <source>number of the part</source>
        <translation>el número de la parte</translation>
    </message>
    <message>
        <source>place</source>
        <translation>el lugar</translation>
    </message>
    <message>
        <source>project</source>
        <translation>el proyecto</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>el seudónimo</translation>
    </message>
    <message>
        <source>related material</source>
        <translation>el material relacionado</translation>
    </message>
    <message>
        <source>consent at release</source>
        <translation>el consentimiento para la difusión</translation>
    </message>
    <message>
        <source>date of release</source>
        <translation>la fecha de la difusión</translation>
    </message>
    <message>
        <source>uses at release</source>
        <translation>los usos de la difusión</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>el repositorio</translation>
    </message>
    <message>
        <source>statement of rights</source>
        <translation>la declaración de derechos</translation>
    </message>
    <message>
        <source>role</source>
        <translation>el rol</translation>
    </message>
    <message>
        <source>series</source>
        <translation>la serie</translation>
    </message>
    <message>
        <source>status</source>
        <translation>el estado</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>el resumen</translation>
    </message>
    <message>
        <source>the main idea</source>
        <translation>la idea principal</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la nota</translation>
    </message>
    <message>
        <source>the star</source>
        <translation>la estrella</translation>
    </message>
    <message>
        <source>themes</source>
        <translation>los temas</translation>
    </message>
    <message>
        <source>title</source>
        <translation>el título</translation>
    </message>
    <message>
        <source>consent form</source>
        <translation>formulario de consentimiento</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>name of a search</source>
        <translation>nombre de una búsqueda</translation>
    </message>
    <message>
        <source>name of a selection</source>
        <translation>nombre de una selección</translation>
    </message>
    <message>
        <source>name of a template</source>
        <translation>nombre de una plantilla</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>hablante</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traducción</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrella</translation>
    </message>
    <message>
        <source>use</source>
        <translation>uso</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>synonyms</source>
        <translation>sinónimos</translation>
    </message>
</context>
<context>
    <name>ChecksSection</name>
    <message>
        <source>Checks</source>
        <translation>Verificaciones</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Aún no se verificó nada.</translation>
    </message>
</context>
<context>
    <name>ChoiceChips</name>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Edit vocabulary…</source>
        <translation>Editar el vocabulario…</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Group by {field}</source>
        <translation>Agrupar por {field}</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Where a testimony says nothing</source>
        <translation>Si un testimonio no lo indica</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>se lee como</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>¿Qué comando?</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>a title</source>
        <translation>un título</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>la fecha</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>un país</translation>
    </message>
    <message>
        <source>who is interviewed</source>
        <translation>quién es la persona entrevistada</translation>
    </message>
    <message>
        <source>a language</source>
        <translation>un idioma</translation>
    </message>
    <message>
        <source>a summary</source>
        <translation>un resumen</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>un tema</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>una transcripción</translation>
    </message>
    <message>
        <source>the transcript reviewed</source>
        <translation>la revisión de la transcripción</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>el consentimiento</translation>
    </message>
    <message>
        <source>leave to publish</source>
        <translation>el permiso para publicar</translation>
    </message>
    <message>
        <source>For “{status}” is still missing:</source>
        <translation>Para «{status}» aún falta:</translation>
    </message>
    <message>
        <source>Everything is there for “{status}”.</source>
        <translation>No falta nada para «{status}».</translation>
    </message>
</context>
<context>
    <name>ConcordanceActions</name>
    <message>
        <source>Export the concordance</source>
        <translation>Exportar la concordancia</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>concordancia</translation>
    </message>
    <message>
        <source>{count} line was copied.</source>
        <translation>Se copió {count} línea.</translation>
    </message>
    <message>
        <source>{count} lines were copied.</source>
        <translation>Se copiaron {count} líneas.</translation>
    </message>
    <message>
        <source>Nothing was copied: none of these lines may leave the archive.</source>
        <translation>No se copió nada: ninguna de estas líneas puede salir del archivo.</translation>
    </message>
    <message>
        <source>{count} line was exported to {file}.</source>
        <translation>Se exportó {count} línea a {file}.</translation>
    </message>
    <message>
        <source>{count} lines were exported to {file}.</source>
        <translation>Se exportaron {count} líneas a {file}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>What comes from {count} place may not leave.</source>
        <translation>Lo que viene de {count} lugar no puede salir.</translation>
    </message>
    <message>
        <source>What comes from {count} places may not leave.</source>
        <translation>Lo que viene de {count} lugares no puede salir.</translation>
    </message>
    <message>
        <source>{code}: {reason}</source>
        <translation>{code}: {reason}</translation>
    </message>
</context>
<context>
    <name>ConcordanceList</name>
    <message>
        <source>Concordance</source>
        <translation>Concordancia</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>kept as a quote</source>
        <translation>guardado como cita</translation>
    </message>
</context>
<context>
    <name>ConcordancePresenter</name>
    <message>
        <source>There are no words to show in their place</source>
        <translation>No hay palabras que mostrar en su lugar</translation>
    </message>
    <message>
        <source>Type words: a concordance has one line for every place where they were said.</source>
        <translation>Escriba palabras: una concordancia tiene una línea por cada lugar donde se dijeron.</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} línea</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} líneas</translation>
    </message>
    <message>
        <source>the first {count} lines</source>
        <translation>las primeras {count} líneas</translation>
    </message>
</context>
<context>
    <name>ConcordanceView</name>
    <message>
        <source>Reading the concordance</source>
        <translation>Leyendo la concordancia</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the concordance as a table</source>
        <translation>Exportar la concordancia como tabla</translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CorrectionRow</name>
    <message>
        <source>In the archive</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>En el documento</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Comentario: {words}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Main idea of {count} quote</source>
        <translation>Idea principal de {count} cita</translation>
    </message>
    <message>
        <source>Main idea of {count} quotes</source>
        <translation>Idea principal de {count} citas</translation>
    </message>
    <message>
        <source>It was changed in the archive as well since the document was exported.</source>
        <translation>También se cambió en el archivo desde que se exportó el documento.</translation>
    </message>
    <message>
        <source>It stands several times in the document, each time otherwise; accept one of them.</source>
        <translation>Está varias veces en el documento, cada vez de otro modo; acepte una de ellas.</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>Create an archive</source>
        <translation>Crear un archivo</translation>
    </message>
    <message>
        <source>All of this can be changed later. Nothing leaves this computer.</source>
        <translation>Todo esto se puede cambiar después. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Create archive</source>
        <translation>Crear archivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>DamagePresenter</name>
    <message>
        <source>Looking for what can bring it back</source>
        <translation>Buscando qué lo puede recuperar</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Reparando</translation>
    </message>
    <message>
        <source>Open the archive anew</source>
        <translation>Volver a abrir el archivo</translation>
    </message>
</context>
<context>
    <name>DamageSection</name>
    <message>
        <source>Damaged or lost</source>
        <translation>Dañado o perdido</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Testimonio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What can bring it back</source>
        <translation>Qué lo puede recuperar</translation>
    </message>
    <message>
        <source>What is damaged or lost</source>
        <translation>Lo que está dañado o perdido</translation>
    </message>
    <message>
        <source>Looking for what can bring it back</source>
        <translation>Buscando qué lo puede recuperar</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Look for it in a folder…</source>
        <translation>Buscarlo en una carpeta…</translation>
    </message>
    <message>
        <source>Give up as lost…</source>
        <translation>Dar por perdido…</translation>
    </message>
    <message>
        <source>Where may it still be whole?</source>
        <translation>¿Dónde puede estar aún entero?</translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>no testimony refers to it</source>
        <translation>ningún testimonio remite a él</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>not that of the testimonies</source>
        <translation>no es el de los testimonios</translation>
    </message>
    <message>
        <source>given up as lost</source>
        <translation>dado por perdido</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>desaparecido</translation>
    </message>
    <message>
        <source>came from nowhere</source>
        <translation>de procedencia desconocida</translation>
    </message>
    <message>
        <source>its checksum was altered</source>
        <translation>su suma de control se alteró</translation>
    </message>
    <message>
        <source>does no harm</source>
        <translation>no hace daño</translation>
    </message>
    <message>
        <source>found again should it come back</source>
        <translation>se reconoce si vuelve</translation>
    </message>
    <message>
        <source>looking for it…</source>
        <translation>buscándolo…</translation>
    </message>
    <message>
        <source>was not looked for</source>
        <translation>no se buscó</translation>
    </message>
    <message>
        <source>nothing within reach, the second place is not connected</source>
        <translation>nada al alcance, el segundo lugar no está conectado</translation>
    </message>
    <message>
        <source>nothing within reach</source>
        <translation>nada al alcance</translation>
    </message>
    <message>
        <source>its record</source>
        <translation>su ficha</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>el índice de búsqueda</translation>
    </message>
    <message>
        <source>the database: {message}</source>
        <translation>la base de datos: {message}</translation>
    </message>
    <message>
        <source>{source}, as it was then: nothing tells whether it was changed since</source>
        <translation>{source}, como estaba entonces: nada indica si se cambió después</translation>
    </message>
    <message>
        <source>the backup of {moment}</source>
        <translation>el respaldo del {moment}</translation>
    </message>
    <message>
        <source>the backup of {moment} in {place}</source>
        <translation>el respaldo del {moment} en {place}</translation>
    </message>
    <message>
        <source>the archive’s own log of changes</source>
        <translation>el registro de cambios del propio archivo</translation>
    </message>
    <message>
        <source>can be made anew</source>
        <translation>se puede reconstruir</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <translation>{count} dañados</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <comment>one</comment>
        <translation>{count} dañado</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} perdidos</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <comment>one</comment>
        <translation>{count} perdido</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Repair {count} thing…</source>
        <translation>Reparar {count} elemento…</translation>
    </message>
    <message>
        <source>Repair {count} things…</source>
        <translation>Reparar {count} elementos…</translation>
    </message>
    <message>
        <source>Bring back {count} thing?</source>
        <translation>¿Recuperar {count} elemento?</translation>
    </message>
    <message>
        <source>Bring back {count} things?</source>
        <translation>¿Recuperar {count} elementos?</translation>
    </message>
    <message>
        <source>{name}: {source}.</source>
        <translation>{name}: {source}.</translation>
    </message>
    <message>
        <source>The database is written anew: the archive is closed for it, and opened again.</source>
        <translation>La base de datos se escribe de nuevo: para ello el archivo se cierra y se vuelve a abrir.</translation>
    </message>
    <message>
        <source>What is damaged now is set aside in the archive’s folder “damaged” and never deleted.</source>
        <translation>Lo que ahora está dañado se aparta en la carpeta «damaged» del archivo y no se elimina nunca.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Give up {count} thing as lost?</source>
        <translation>¿Dar por perdido {count} elemento?</translation>
    </message>
    <message>
        <source>Give up {count} things as lost?</source>
        <translation>¿Dar por perdidos {count} elementos?</translation>
    </message>
    <message>
        <source>The second place for backups, {path}, is not connected: it may have what is missing.</source>
        <translation>El segundo lugar de respaldos, {path}, no está conectado: puede tener lo que falta.</translation>
    </message>
    <message>
        <source>What is left of a file is set aside, a row is taken as it is now; with one that is gone goes what is part of it. From now on they are told as lost, and no more as damage.</source>
        <translation>Lo que queda de un fichero se aparta, una fila se toma como está ahora; con una que ya no está se va lo que forma parte de ella. En adelante se indican como perdidos, y ya no como daños.</translation>
    </message>
    <message>
        <source>Give up as lost</source>
        <translation>Dar por perdido</translation>
    </message>
    <message>
        <source>{count} thing is as it was again.</source>
        <translation>{count} elemento vuelve a estar como estaba.</translation>
    </message>
    <message>
        <source>{count} things are as they were again.</source>
        <translation>{count} elementos vuelven a estar como estaban.</translation>
    </message>
    <message>
        <source>{count} thing could not be repaired.</source>
        <translation>{count} elemento no se pudo reparar.</translation>
    </message>
    <message>
        <source>{count} things could not be repaired.</source>
        <translation>{count} elementos no se pudieron reparar.</translation>
    </message>
    <message>
        <source>{count} thing was given up as lost.</source>
        <translation>{count} elemento se dio por perdido.</translation>
    </message>
    <message>
        <source>{count} things were given up as lost.</source>
        <translation>{count} elementos se dieron por perdidos.</translation>
    </message>
    <message>
        <source>{count} row that referred to that went with it, or refers to nothing now.</source>
        <translation>{count} fila que remitía a ello se fue también, o ya no remite a nada.</translation>
    </message>
    <message>
        <source>{count} rows that referred to that went with it, or refer to nothing now.</source>
        <translation>{count} filas que remitían a ello se fueron también, o ya no remiten a nada.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
</context>
<context>
    <name>DamagedRows</name>
    <message>
        <source>a setting, {}</source>
        <translation>un ajuste, {}</translation>
    </message>
    <message>
        <source>passage {} ({})</source>
        <translation>pasaje {} ({})</translation>
    </message>
    <message>
        <source>transcript ({})</source>
        <translation>transcripción ({})</translation>
    </message>
    <message>
        <source>consent ({})</source>
        <translation>consentimiento ({})</translation>
    </message>
    <message>
        <source>earlier version {}</source>
        <translation>versión anterior {}</translation>
    </message>
    <message>
        <source>former passage {} of a quote</source>
        <translation>antiguo pasaje {} de una cita</translation>
    </message>
    <message>
        <source>quote of passage {}</source>
        <translation>cita del pasaje {}</translation>
    </message>
    <message>
        <source>theme {} of a quote</source>
        <translation>tema {} de una cita</translation>
    </message>
    <message>
        <source>selection {}, a search that fills it</source>
        <translation>selección {}, una búsqueda que la llena</translation>
    </message>
    <message>
        <source>selection {}, item {}</source>
        <translation>selección {}, elemento {}</translation>
    </message>
    <message>
        <source>the history of checks, {}</source>
        <translation>el historial de verificaciones, {}</translation>
    </message>
    <message>
        <source>the last check of {}</source>
        <translation>la última verificación de {}</translation>
    </message>
    <message>
        <source>the change log, change {}</source>
        <translation>el registro de cambios, cambio {}</translation>
    </message>
    <message>
        <source>saved search {}</source>
        <translation>búsqueda guardada {}</translation>
    </message>
    <message>
        <source>main idea {}</source>
        <translation>idea principal {}</translation>
    </message>
    <message>
        <source>country {}</source>
        <translation>país {}</translation>
    </message>
    <message>
        <source>language {}</source>
        <translation>idioma {}</translation>
    </message>
    <message>
        <source>theme {}</source>
        <translation>tema {}</translation>
    </message>
    <message>
        <source>role {}</source>
        <translation>rol {}</translation>
    </message>
    <message>
        <source>goal {}</source>
        <translation>ODS {}</translation>
    </message>
    <message>
        <source>keyword {}</source>
        <translation>palabra clave {}</translation>
    </message>
    <message>
        <source>project {}</source>
        <translation>proyecto {}</translation>
    </message>
    <message>
        <source>person {}</source>
        <translation>persona {}</translation>
    </message>
    <message>
        <source>speaker {}</source>
        <translation>hablante {}</translation>
    </message>
    <message>
        <source>selection {}</source>
        <translation>selección {}</translation>
    </message>
    <message>
        <source>template {}</source>
        <translation>plantilla {}</translation>
    </message>
    <message>
        <source>interviewee {}</source>
        <translation>entrevistado/a {}</translation>
    </message>
    <message>
        <source>interviewer {}</source>
        <translation>entrevistador/a {}</translation>
    </message>
    <message>
        <source>transcriber {}</source>
        <translation>persona que transcribe {}</translation>
    </message>
    <message>
        <source>translator {}</source>
        <translation>persona que traduce {}</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>un adjunto</translation>
    </message>
    <message>
        <source>an earlier version of an attachment</source>
        <translation>una versión anterior de un adjunto</translation>
    </message>
    <message>
        <source>an entry of the history</source>
        <translation>una entrada del historial</translation>
    </message>
    <message>
        <source>a change of the history</source>
        <translation>un cambio del historial</translation>
    </message>
    <message>
        <source>a consent</source>
        <translation>un consentimiento</translation>
    </message>
    <message>
        <source>a passage that a quote had</source>
        <translation>un pasaje que tenía una cita</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>un objetivo</translation>
    </message>
    <message>
        <source>a main idea</source>
        <translation>una idea principal</translation>
    </message>
    <message>
        <source>a participation</source>
        <translation>una participación</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>un pasaje</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>un proyecto</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>una cita</translation>
    </message>
    <message>
        <source>a theme of a quote</source>
        <translation>un tema de una cita</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>un rol</translation>
    </message>
    <message>
        <source>a selection</source>
        <translation>una selección</translation>
    </message>
    <message>
        <source>an item of a selection</source>
        <translation>un elemento de una selección</translation>
    </message>
    <message>
        <source>a speaker</source>
        <translation>un/a hablante</translation>
    </message>
    <message>
        <source>a testimony</source>
        <translation>un testimonio</translation>
    </message>
    <message>
        <source>a goal of a testimony</source>
        <translation>un objetivo de un testimonio</translation>
    </message>
    <message>
        <source>a theme of a testimony</source>
        <translation>un tema de un testimonio</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>un tema</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>una transcripción</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>una entrada</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el fichero está vacío</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>el fichero ya no está</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>el fichero está cortado</translation>
    </message>
    <message>
        <source>the file begins with zeros</source>
        <translation>el fichero empieza con ceros</translation>
    </message>
    <message>
        <source>the header of the file is damaged: what the file begins with</source>
        <translation>la cabecera del fichero está dañada: el comienzo del fichero</translation>
    </message>
    <message>
        <source>the header of the file is damaged: how it is to be written and read</source>
        <translation>la cabecera del fichero está dañada: cómo se escribe y se lee</translation>
    </message>
    <message>
        <source>the header of the file is damaged: whose it is</source>
        <translation>la cabecera del fichero está dañada: de qué programa es</translation>
    </message>
    <message>
        <source>the write-ahead log {} is damaged: its last {} changes cannot be read</source>
        <translation>el registro previo {} está dañado: sus últimos cambios no se pueden leer ({})</translation>
    </message>
    <message>
        <source>no checksum of the schema is there</source>
        <translation>falta la suma de control del esquema</translation>
    </message>
    <message>
        <source>the definition of {} is not the one that was written</source>
        <translation>la definición de {} no es la que se escribió</translation>
    </message>
    <message>
        <source>what is damaged keeps other parts from being looked at</source>
        <translation>lo dañado impide examinar otras partes</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>falta {}</translation>
    </message>
    <message>
        <source>refers to {what} that is gone</source>
        <translation>remite a {what} que ya no existe</translation>
    </message>
    <message>
        <source>more that are not as they were written ({what}): {count}</source>
        <translation>más que no están como se escribieron ({what}): {count}</translation>
    </message>
</context>
<context>
    <name>DateHint</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Understood as: {span}, one of the two</source>
        <translation>Se entiende como: {span}, una de las dos fechas</translation>
    </message>
    <message>
        <source>Understood as: {span}, approximately, and not certain</source>
        <translation>Se entiende como: {span}, aproximadamente y sin certeza</translation>
    </message>
    <message>
        <source>Understood as: {span}, approximately</source>
        <translation>Se entiende como: {span}, aproximadamente</translation>
    </message>
    <message>
        <source>Understood as: {span}, not certain</source>
        <translation>Se entiende como: {span}, sin certeza</translation>
    </message>
    <message>
        <source>Understood as: {span}</source>
        <translation>Se entiende como: {span}</translation>
    </message>
</context>
<context>
    <name>Designs</name>
    <message>
        <source>The program&apos;s own</source>
        <translation>La del programa</translation>
    </message>
    <message>
        <source>The program&apos;s own, US Letter</source>
        <translation>La del programa, carta (EE. UU.)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report, US Letter</source>
        <translation>Informe, carta (EE. UU.)</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>the transcript of {code}</source>
        <translation>la transcripción de {code}</translation>
    </message>
    <message>
        <source>its codes are others</source>
        <translation>sus códigos son otros</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichero</translation>
    </message>
    <message>
        <source>it is a device or a pipe</source>
        <translation>es un dispositivo o una tubería</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>tiene más de {size} MB</translation>
    </message>
    <message>
        <source>it has a password, or the format of before 2007</source>
        <translation>tiene contraseña o el formato anterior a 2007</translation>
    </message>
    <message>
        <source>the file is damaged or cut off</source>
        <translation>el fichero está dañado o cortado</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>está cifrado</translation>
    </message>
    <message>
        <source>it would unpack to more than {size} MB</source>
        <translation>al descomprimirse pasaría de {size} MB</translation>
    </message>
    <message>
        <source>its part {part} is missing or damaged</source>
        <translation>falta su parte {part} o está dañada</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>subtítulos</translation>
    </message>
    <message>
        <source>it has no cue such as 00:01.000 --&gt; 00:02.000</source>
        <translation>no tiene ninguna línea de tiempo como 00:01.000 --&gt; 00:02.000</translation>
    </message>
    <message>
        <source>a TextGrid in Praat&apos;s text form</source>
        <translation>un TextGrid en la forma de texto de Praat</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>contiene otra cosa</translation>
    </message>
    <message>
        <source>a file of Transcriber</source>
        <translation>un fichero de Transcriber</translation>
    </message>
    <message>
        <source>a transcript</source>
        <translation>una transcripción</translation>
    </message>
    <message>
        <source>no column holds the words spoken</source>
        <translation>ninguna columna contiene las palabras dichas</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un documento de Word</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>un libro de Excel</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>una foto</translation>
    </message>
    <message>
        <source>its content is something else</source>
        <translation>su contenido es otra cosa</translation>
    </message>
    <message>
        <source>its text is damaged</source>
        <translation>su texto está dañado</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>no contiene texto</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>tiene contraseña</translation>
    </message>
    <message>
        <source>it is in the format of Word 97</source>
        <translation>está en el formato de Word 97</translation>
    </message>
    <message>
        <source>it holds macros</source>
        <translation>contiene macros</translation>
    </message>
    <message>
        <source>it is no Word document, or broken</source>
        <translation>no es un documento de Word o está roto</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is no bag of a whole archive</source>
        <translation>no es una bolsa de un archivo entero</translation>
    </message>
    <message>
        <source>a newer version of the program made it</source>
        <translation>lo hizo una versión más nueva del programa</translation>
    </message>
    <message>
        <source>it is no bag of this program</source>
        <translation>no es una bolsa de este programa</translation>
    </message>
    <message>
        <source>{member} is neither a file nor a folder</source>
        <translation>{member} no es ni un fichero ni una carpeta</translation>
    </message>
    <message>
        <source>{member} is there twice, in other capitals</source>
        <translation>{member} está dos veces, con otras mayúsculas</translation>
    </message>
    <message>
        <source>{member} is missing from it</source>
        <translation>le falta {member}</translation>
    </message>
    <message>
        <source>{member} is in it, and its lists do not have it</source>
        <translation>contiene {member}, que no está en sus listas</translation>
    </message>
    <message>
        <source>{member} leads to a place outside it</source>
        <translation>{member} lleva a un lugar fuera de ella</translation>
    </message>
    <message>
        <source>its list {member} cannot be read</source>
        <translation>su lista {member} no se puede leer</translation>
    </message>
    <message>
        <source>{member} is listed twice</source>
        <translation>{member} está dos veces en la lista</translation>
    </message>
    <message>
        <source>it does not have as many files and bytes as it says</source>
        <translation>no tiene tantos ficheros y bytes como dice</translation>
    </message>
    <message>
        <source>it holds {member}, which is no part of an archive</source>
        <translation>contiene {member}, que no es parte de un archivo</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>su formato no se conoce</translation>
    </message>
    <message>
        <source>it is no backup of this program, or was cut off</source>
        <translation>no es un respaldo de este programa o está cortado</translation>
    </message>
    <message>
        <source>{member} could not be read back</source>
        <translation>{member} no se pudo volver a leer</translation>
    </message>
    <message>
        <source>{member} is damaged</source>
        <translation>{member} está dañado</translation>
    </message>
    <message>
        <source>its database is damaged</source>
        <translation>su base de datos está dañada</translation>
    </message>
    <message>
        <source>its database is damaged: {problem}</source>
        <translation>su base de datos está dañada: {problem}</translation>
    </message>
    <message>
        <source>its database is none that this version of the program knows</source>
        <translation>su base de datos no es ninguna que conozca esta versión del programa</translation>
    </message>
    <message>
        <source>it was changed later</source>
        <translation>se cambió después</translation>
    </message>
    <message>
        <source>its place was taken later</source>
        <translation>su lugar se ocupó después</translation>
    </message>
    <message>
        <source>it has more than {count} cells</source>
        <translation>tiene más de {count} celdas</translation>
    </message>
    <message>
        <source>it is of another archive</source>
        <translation>es de otro archivo</translation>
    </message>
    <message>
        <source>malformed database schema</source>
        <translation>esquema de la base de datos mal formado</translation>
    </message>
    <message>
        <source>a row of {table} refers to a missing {parent}</source>
        <translation>una fila de {table} remite a una de {parent} que falta</translation>
    </message>
    <message>
        <source>row {row} of {table} cannot be read</source>
        <translation>no se puede leer la fila {row} de {table}</translation>
    </message>
    <message>
        <source>the header names another schema than the tables have</source>
        <translation>la cabecera nombra otro esquema que el de las tablas</translation>
    </message>
    <message>
        <source>a copy of it does not have the same rows</source>
        <translation>una copia no tiene las mismas filas</translation>
    </message>
</context>
<context>
    <name>DockPresenter</name>
    <message>
        <source>passage {number} of {total}</source>
        <translation>pasaje {number} de {total}</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Parte {part} de {parts}</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
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
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Table of values</source>
        <translation>Tabla de valores</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Data for programs</source>
        <translation>Datos para programas</translation>
    </message>
    <message>
        <source>Bag (BagIt)</source>
        <translation>Bolsa (BagIt)</translation>
    </message>
</context>
<context>
    <name>DossierPresenter</name>
    <message>
        <source>Nothing of it may leave the archive.</source>
        <translation>Nada de él puede salir del archivo.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>{count} testimony was exported to {file}.</source>
        <translation>Se exportó {count} testimonio a {file}.</translation>
    </message>
    <message>
        <source>{count} testimonies were exported to {file}.</source>
        <translation>Se exportaron {count} testimonios a {file}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>DuplicateLines</name>
    <message>
        <source>{code} has the same recording</source>
        <translation>{code} tiene la misma grabación</translation>
    </message>
    <message>
        <source>{code}: same person, same date</source>
        <translation>{code}: misma persona, misma fecha</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>a time behind the passage&apos;s start</source>
        <translation>un tiempo posterior al inicio del pasaje</translation>
    </message>
    <message>
        <source>a time within {between}</source>
        <translation>un tiempo dentro de {between}</translation>
    </message>
    <message>
        <source>times from 0:00 on</source>
        <translation>tiempos desde 0:00</translation>
    </message>
    <message>
        <source>times up to {longest}</source>
        <translation>tiempos hasta {longest}</translation>
    </message>
    <message>
        <source>a start as well, or no times</source>
        <translation>también un inicio, o ningún tiempo</translation>
    </message>
    <message>
        <source>an end that is not before the start, {start}</source>
        <translation>un final que no sea anterior al inicio, {start}</translation>
    </message>
    <message>
        <source>at most {time} earlier</source>
        <translation>como máximo {time} antes</translation>
    </message>
    <message>
        <source>a number from 1 to {limit}</source>
        <translation>un número de 1 a {limit}</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>uno de {choices}</translation>
    </message>
    <message>
        <source>a value; to empty the field, clear it</source>
        <translation>un valor; para vaciar el campo, use Vaciar</translation>
    </message>
    <message>
        <source>a code such as PE-014</source>
        <translation>un código como PE-014</translation>
    </message>
    <message>
        <source>it once the consent itself is recorded (written, recorded, oral or public)</source>
        <translation>que primero conste el consentimiento mismo (escrito, grabado, oral o público)</translation>
    </message>
    <message>
        <source>a name, or what people call the person</source>
        <translation>un nombre, o cómo llaman a la persona</translation>
    </message>
    <message>
        <source>text without hidden characters that turn its direction (delete it and type it anew)</source>
        <translation>un texto sin caracteres ocultos que cambien su dirección (bórrelo y escríbalo de nuevo)</translation>
    </message>
    <message>
        <source>at most {limit} characters</source>
        <translation>como máximo {limit} caracteres</translation>
    </message>
    <message>
        <source>a day that exists, and for an interval an end after its start</source>
        <translation>un día que exista y, en un intervalo, un final posterior al inicio</translation>
    </message>
    <message>
        <source>a date such as 2022, 2022-03, 14 March 2022, about 2022, 2019 to 2021 or 2019 or 2020?</source>
        <translation>una fecha como 2022, 2022-03, 14 de marzo de 2022, hacia 2022, 2019 a 2021 o 2019 o 2020?</translation>
    </message>
    <message>
        <source>a date that is sure, such as 2030 or 2030-06-30</source>
        <translation>una fecha segura, como 2030 o 2030-06-30</translation>
    </message>
    <message>
        <source>a year from {first} to this one</source>
        <translation>un año desde {first} hasta este</translation>
    </message>
    <message>
        <source>a stretch of at least one word</source>
        <translation>un tramo de al menos una palabra</translation>
    </message>
    <message>
        <source>a quote that has lost its words</source>
        <translation>una cita que haya perdido sus palabras</translation>
    </message>
    <message>
        <source>a passage with words</source>
        <translation>un pasaje con palabras</translation>
    </message>
    <message>
        <source>at least one word</source>
        <translation>al menos una palabra</translation>
    </message>
    <message>
        <source>a name that no other search has</source>
        <translation>un nombre que ninguna otra búsqueda tenga</translation>
    </message>
    <message>
        <source>a name that no other selection has</source>
        <translation>un nombre que ninguna otra selección tenga</translation>
    </message>
    <message>
        <source>a name that no other template has</source>
        <translation>un nombre que ninguna otra plantilla tenga</translation>
    </message>
    <message>
        <source>letters that do not turn the direction of writing</source>
        <translation>letras que no cambien la dirección de la escritura</translation>
    </message>
    <message>
        <source>a name without semicolons, which stand between terms</source>
        <translation>un nombre sin punto y coma, que separa los términos</translation>
    </message>
    <message>
        <source>a name in at least one language</source>
        <translation>un nombre en al menos una lengua</translation>
    </message>
    <message>
        <source>a time such as 12:31 or 1:02:31.5, or seconds</source>
        <translation>un tiempo como 12:31 o 1:02:31.5, o segundos</translation>
    </message>
</context>
<context>
    <name>ExportChoicesView</name>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Within them</source>
        <translation>Dentro de ellos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Styles…</source>
        <translation>Estilos…</translation>
    </message>
    <message>
        <source>Styles of the template</source>
        <translation>Estilos de la plantilla</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Your headings and texts have no place in these chapters.</source>
        <translation>Sus encabezados y textos no tienen lugar en estos capítulos.</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Lista de personas</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Índices</translation>
    </message>
    <message>
        <source>Of themes and of places</source>
        <translation>De temas y de lugares</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Of what the document is made up of: countries, roles, women and men, themes</source>
        <translation>De qué se compone el documento: países, roles, mujeres y hombres, temas</translation>
    </message>
    <message>
        <source>Pictures of people</source>
        <translation>Imágenes de personas</translation>
    </message>
    <message>
        <source>Beside whole testimonies, where consent allows</source>
        <translation>Junto a testimonios completos, si el consentimiento lo permite</translation>
    </message>
    <message>
        <source>What is made of the selection</source>
        <translation>Qué se hace de la selección</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Como se eligió</translation>
    </message>
    <message>
        <source>testimonies and quotes under your headings</source>
        <translation>testimonios y citas bajo sus encabezados</translation>
    </message>
    <message>
        <source>Book of quotes</source>
        <translation>Libro de citas</translation>
    </message>
    <message>
        <source>a testimony brings all its quotes</source>
        <translation>un testimonio aporta todas sus citas</translation>
    </message>
    <message>
        <source>Full transcripts</source>
        <translation>Transcripciones completas</translation>
    </message>
    <message>
        <source>each testimony whole, with its record</source>
        <translation>cada testimonio completo, con su ficha</translation>
    </message>
    <message>
        <source>Table of evidence</source>
        <translation>Tabla de evidencia</translation>
    </message>
    <message>
        <source>idea, words, person, place and time in rows</source>
        <translation>idea, palabras, persona, lugar y hora en filas</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation>Nada más</translation>
    </message>
    <message>
        <source>Choose a document…</source>
        <translation>Elegir un documento…</translation>
    </message>
    <message>
        <source>My order and headings</source>
        <translation>Mi orden y encabezados</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>As edited for print</source>
        <translation>Editadas para imprimir</translation>
    </message>
    <message>
        <source>As they were said</source>
        <translation>Como se dijeron</translation>
    </message>
    <message>
        <source>In the line below</source>
        <translation>En la línea de abajo</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Notas al pie</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Notas al final</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>ExportPresenter</name>
    <message>
        <source>Writing the document</source>
        <translation>Escribiendo el documento</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export {count} item…</source>
        <translation>Exportar {count} elemento…</translation>
    </message>
    <message>
        <source>Export {count} items…</source>
        <translation>Exportar {count} elementos…</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nada que exportar</translation>
    </message>
    <message>
        <source>{count} item leaves under a pseudonym.</source>
        <translation>{count} elemento sale bajo seudónimo.</translation>
    </message>
    <message>
        <source>{count} items leave under a pseudonym.</source>
        <translation>{count} elementos salen bajo seudónimo.</translation>
    </message>
    <message>
        <source>{left} of {count} items left out</source>
        <translation>{left} de {count} elementos omitidos</translation>
    </message>
    <message>
        <source>{count} testimony shortened</source>
        <translation>{count} testimonio abreviado</translation>
    </message>
    <message>
        <source>{count} testimonies shortened</source>
        <translation>{count} testimonios abreviados</translation>
    </message>
    <message>
        <source>{count} item was exported to {file}.</source>
        <translation>Se exportó {count} elemento a {file}.</translation>
    </message>
    <message>
        <source>{count} items were exported to {file}.</source>
        <translation>Se exportaron {count} elementos a {file}.</translation>
    </message>
    <message>
        <source>{count} thing was left out; the list below the items says why.</source>
        <translation>Se omitió {count} elemento; la lista bajo los elementos dice por qué.</translation>
    </message>
    <message>
        <source>{count} things were left out; the list below the items says why.</source>
        <translation>Se omitieron {count} elementos; la lista bajo los elementos dice por qué.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Choose a document whose styles are used</source>
        <translation>Elegir un documento cuyos estilos se usarán</translation>
    </message>
    <message>
        <source>Word documents and templates (*.docx *.dotx)</source>
        <translation>Documentos y plantillas de Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>Se copió la lista.</translation>
    </message>
    <message>
        <source>Save what consent forbids</source>
        <translation>Guardar lo que el consentimiento prohíbe</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluidos</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The list was saved as {file}.</source>
        <translation>La lista se guardó como {file}.</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>{value}, testimonies: {testimonies}, passages: {passages}</source>
        <translation>{value}, testimonios: {testimonies}, pasajes: {passages}</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Without a theme</source>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>Without a role</source>
        <translation>Sin rol</translation>
    </message>
    <message>
        <source>Without a country</source>
        <translation>Sin país</translation>
    </message>
    <message>
        <source>Without a language</source>
        <translation>Sin idioma</translation>
    </message>
    <message>
        <source>Without a project</source>
        <translation>Sin proyecto</translation>
    </message>
    <message>
        <source>Without a goal</source>
        <translation>Sin ODS</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>Acotar</translation>
    </message>
    <message>
        <source>Clear {count}</source>
        <translation>Quitar {count}</translation>
    </message>
    <message>
        <source>Clear everything chosen here: {count}</source>
        <translation>Quitar todo lo elegido aquí: {count}</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Role of those interviewed</source>
        <translation>Rol de las personas entrevistadas</translation>
    </message>
    <message>
        <source>Institution of those interviewed</source>
        <translation>Institución de las personas entrevistadas</translation>
    </message>
    <message>
        <source>Country of those interviewed</source>
        <translation>País de las personas entrevistadas</translation>
    </message>
    <message>
        <source>Gender of those interviewed</source>
        <translation>Género de las personas entrevistadas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Ideas principales</translation>
    </message>
    <message>
        <source>Consent at the interview</source>
        <translation>Consentimiento en la entrevista</translation>
    </message>
    <message>
        <source>Date of that consent</source>
        <translation>Fecha de ese consentimiento</translation>
    </message>
    <message>
        <source>Uses of that consent</source>
        <translation>Usos de ese consentimiento</translation>
    </message>
    <message>
        <source>Consent at release</source>
        <translation>Consentimiento al publicar</translation>
    </message>
    <message>
        <source>Date of release</source>
        <translation>Fecha del consentimiento al publicar</translation>
    </message>
    <message>
        <source>Uses at release</source>
        <translation>Usos al publicar</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Acceso hasta</translation>
    </message>
    <message>
        <source>Reason for access</source>
        <translation>Motivo del acceso</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financiador</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Declaración de derechos</translation>
    </message>
    <message>
        <source>Related material</source>
        <translation>Material relacionado</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>{count} earlier version</source>
        <translation>{count} versión anterior</translation>
    </message>
    <message>
        <source>{count} earlier versions</source>
        <translation>{count} versiones anteriores</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Click to hear it from there</source>
        <translation>Clic para oír desde ahí</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>cómo lo llama la gente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>Exportar una copia…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Replace by a new version…</source>
        <translation>Reemplazar por una versión nueva…</translation>
    </message>
    <message>
        <source>Read as the transcript</source>
        <translation>Leer como transcripción</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Take out of this testimony</source>
        <translation>Quitar de este testimonio</translation>
    </message>
    <message>
        <source>Bring back an earlier version</source>
        <translation>Recuperar una versión anterior</translation>
    </message>
    <message>
        <source>{name}, until {date}</source>
        <translation>{name}, hasta {date}</translation>
    </message>
</context>
<context>
    <name>FileSounds</name>
    <message>
        <source>Working out the waveform…</source>
        <translation>Calculando la forma de onda…</translation>
    </message>
    <message>
        <source>The sound breaks off at {end}, though the file promises {duration}.</source>
        <translation>El sonido se corta en {end}, aunque el fichero anuncia {duration}.</translation>
    </message>
    <message>
        <source>The file breaks off at {end}: its end is missing.</source>
        <translation>El fichero se corta en {end}: le falta el final.</translation>
    </message>
    <message>
        <source>Working out the waveform… {share} %</source>
        <translation>Calculando la forma de onda… {share}&#xa0;%</translation>
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
        <translation>Idioma desconocido</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, parte {part}</translation>
    </message>
    <message>
        <source>{number} kHz</source>
        <translation>{number} kHz</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} canales</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>estéreo</translation>
    </message>
    <message>
        <source>{number} kbit/s</source>
        <translation>{number} kbit/s</translation>
    </message>
    <message>
        <source>{level} until {date}</source>
        <translation>{level} hasta {date}</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>A new version took its place; the old one can be brought back.</source>
        <translation>Una versión nueva ocupó su lugar; la anterior se puede recuperar.</translation>
    </message>
    <message>
        <source>The words were read as a transcript.</source>
        <translation>Las palabras se leyeron como transcripción.</translation>
    </message>
    <message>
        <source>The file was taken out; undo brings it back.</source>
        <translation>Se quitó el adjunto; deshacer lo recupera.</translation>
    </message>
    <message>
        <source>It is the same file; nothing was changed.</source>
        <translation>Es el mismo fichero; no se cambió nada.</translation>
    </message>
    <message>
        <source>One file was there already and was not added again.</source>
        <translation>Un fichero ya estaba y no se agregó de nuevo.</translation>
    </message>
    <message>
        <source>{count} files were there already and were not added again.</source>
        <translation>{count} ficheros ya estaban y no se agregaron de nuevo.</translation>
    </message>
    <message>
        <source>{count} file added.</source>
        <translation>Se agregó {count} adjunto.</translation>
    </message>
    <message>
        <source>{count} files added.</source>
        <translation>Se agregaron {count} adjuntos.</translation>
    </message>
    <message>
        <source>Read as the transcript</source>
        <translation>Leer como transcripción</translation>
    </message>
    <message>
        <source>No program opens this file.</source>
        <translation>Ningún programa abre este fichero.</translation>
    </message>
    <message>
        <source>The file is as it was kept.</source>
        <translation>El adjunto está tal como se guardó.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Falta el adjunto.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Recupérelo de un respaldo.</translation>
    </message>
    <message>
        <source>The file was altered.</source>
        <translation>El adjunto fue alterado.</translation>
    </message>
    <message>
        <source>A copy was written.</source>
        <translation>Se escribió una copia.</translation>
    </message>
    <message>
        <source>It may not be published: {reason}.</source>
        <translation>No se puede publicar: {reason}.</translation>
    </message>
    <message>
        <source>A copy was written for work inside.</source>
        <translation>Se escribió una copia para trabajo interno.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Look for words in</source>
        <translation>Buscar palabras en</translation>
    </message>
    <message>
        <source>Code, title, name</source>
        <translation>Código, título, nombre</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Buscar en la transcripción</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Lugar anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Lugar siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>FolderRemark</name>
    <message>
        <source>Name a folder, with its whole path.</source>
        <translation>Indique una carpeta, con su ruta completa.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose another one.</source>
        <translation>Esta carpeta no está vacía. Elija otra.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Esto es un fichero, no una carpeta.</translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation>No se puede escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>Only {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Solo {free} libres; 100 entrevistas de una hora ocupan unos {need}.</translation>
    </message>
    <message>
        <source>Will be made. {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Se creará. {free} libres; 100 entrevistas de una hora ocupan unos {need}.</translation>
    </message>
    <message>
        <source>Empty. {free} free; 100 interviews of an hour need about {need}.</source>
        <translation>Vacía. {free} libres; 100 entrevistas de una hora ocupan unos {need}.</translation>
    </message>
</context>
<context>
    <name>ForbiddenList</name>
    <message>
        <source>Copy as list</source>
        <translation>Copiar como lista</translation>
    </message>
    <message>
        <source>Copy what consent forbids as a list</source>
        <translation>Copiar como lista lo que el consentimiento impide</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>Save what consent forbids as a table</source>
        <translation>Guardar como tabla lo que el consentimiento prohíbe</translation>
    </message>
    <message>
        <source>What consent forbids</source>
        <translation>Lo que el consentimiento impide</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Abrir la ficha</translation>
    </message>
    <message>
        <source>Open the record of {code}</source>
        <translation>Abrir la ficha de {code}</translation>
    </message>
</context>
<context>
    <name>ForbiddenWords</name>
    <message>
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
    <message>
        <source>Shortened: {what}, {reason}</source>
        <translation>Abreviado: {what}, {reason}</translation>
    </message>
    <message>
        <source>Left out: {what}, {reason}</source>
        <translation>Omitido: {what}, {reason}</translation>
    </message>
</context>
<context>
    <name>FoundPassages</name>
    <message>
        <source>This is kept as a quote already.</source>
        <translation>Ya está guardado como cita.</translation>
    </message>
    <message>
        <source>Kept as a quote.</source>
        <translation>Guardado como cita.</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Plegar todos los grupos</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Abrir todos los grupos</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Archive health</source>
        <translation>Estado del archivo</translation>
    </message>
    <message>
        <source>open the record, restore the backup</source>
        <translation>abrir la ficha, restaurar el respaldo</translation>
    </message>
</context>
<context>
    <name>HealthPresenter</name>
    <message>
        <source>the newest {count}</source>
        <translation>los últimos {count}</translation>
    </message>
    <message>
        <source>Backups go to this archive’s own folder alone from now on.</source>
        <translation>Desde ahora los respaldos van solo a la propia carpeta del archivo.</translation>
    </message>
    <message>
        <source>Backups go to {path} as well from now on.</source>
        <translation>Desde ahora los respaldos van también a {path}.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Respaldar ahora</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Verify now</source>
        <translation>Verificar ahora</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Respaldar ahora</translation>
    </message>
    <message>
        <source>Archive health</source>
        <translation>Estado del archivo</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>files that came in</source>
        <translation>adjuntos que llegaron</translation>
    </message>
    <message>
        <source>due, in idle time</source>
        <translation>pendiente, en tiempo libre</translation>
    </message>
    <message>
        <source>asked for: everything</source>
        <translation>a petición: todo</translation>
    </message>
    <message>
        <source>after a repair</source>
        <translation>tras una reparación</translation>
    </message>
    <message>
        <source>Verify again to see what is left of it, and what can bring it back.</source>
        <translation>Verifique de nuevo para ver qué queda y qué lo puede recuperar.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>intacto</translation>
    </message>
    <message>
        <source>{count} thing damaged</source>
        <translation>{count} elemento dañado</translation>
    </message>
    <message>
        <source>{count} things damaged</source>
        <translation>{count} elementos dañados</translation>
    </message>
    <message>
        <source>Current: every search finds what stands in the testimonies now.</source>
        <translation>Al día: cada búsqueda encuentra lo que hay ahora en los testimonios.</translation>
    </message>
    <message>
        <source>Older than the testimonies: searches may miss what was changed.</source>
        <translation>Más antiguo que los testimonios: las búsquedas pueden omitir lo que se cambió.</translation>
    </message>
    <message>
        <source>{count} thing is damaged.</source>
        <translation>{count} elemento está dañado.</translation>
    </message>
    <message>
        <source>{count} things are damaged.</source>
        <translation>{count} elementos están dañados.</translation>
    </message>
    <message>
        <source>The last check found {count} thing damaged.</source>
        <translation>La última verificación encontró {count} elemento dañado.</translation>
    </message>
    <message>
        <source>The last check found {count} things damaged.</source>
        <translation>La última verificación encontró {count} elementos dañados.</translation>
    </message>
    <message>
        <source>Some of what was damaged is repaired.</source>
        <translation>Parte de lo dañado está reparado.</translation>
    </message>
    <message>
        <source>Never checked in full.</source>
        <translation>Nunca verificado por completo.</translation>
    </message>
    <message>
        <source>A check is due.</source>
        <translation>Toca una verificación.</translation>
    </message>
    <message>
        <source>All else is intact, and a backup is due.</source>
        <translation>Todo lo demás está intacto y toca un respaldo.</translation>
    </message>
    <message>
        <source>Everything is intact, and a backup is due.</source>
        <translation>Todo está intacto y toca un respaldo.</translation>
    </message>
    <message>
        <source>All else is intact, and the search index is to be rebuilt.</source>
        <translation>Todo lo demás está intacto y hay que reconstruir el índice de búsqueda.</translation>
    </message>
    <message>
        <source>Everything is intact, and the search index is to be rebuilt.</source>
        <translation>Todo está intacto y hay que reconstruir el índice de búsqueda.</translation>
    </message>
    <message>
        <source>Everything is intact.</source>
        <translation>Todo está intacto.</translation>
    </message>
    <message>
        <source>All else is intact.</source>
        <translation>Todo lo demás está intacto.</translation>
    </message>
    <message>
        <source>{count} of {total} files was checked by itself, as it came or since.</source>
        <translation>Se verificó por separado {count} de {total} adjuntos, al llegar o después.</translation>
    </message>
    <message>
        <source>{count} of {total} files were checked one by one, as they came or since.</source>
        <translation>Se verificaron uno a uno {count} de {total} adjuntos, al llegar o después.</translation>
    </message>
    <message>
        <source>To verify is to read every file and every row, and to compare it with what was kept.</source>
        <translation>Verificar es leer cada adjunto y cada fila y compararlos con lo que se guardó.</translation>
    </message>
    <message>
        <source>Checked in full on {day}</source>
        <translation>Verificado por completo el {day}</translation>
    </message>
    <message>
        <source>{count} of {total} files is due</source>
        <translation>toca verificar {count} de {total} adjuntos</translation>
    </message>
    <message>
        <source>{count} of {total} files are due</source>
        <translation>toca verificar {count} de {total} adjuntos</translation>
    </message>
    <message>
        <source>{count} of {total} files checked since</source>
        <comment>one</comment>
        <translation>{count} de {total} adjuntos verificado desde entonces</translation>
    </message>
    <message>
        <source>{count} of {total} files checked since</source>
        <translation>{count} de {total} adjuntos verificados desde entonces</translation>
    </message>
    <message>
        <source>{count} file is given up as lost.</source>
        <translation>{count} adjunto se da por perdido.</translation>
    </message>
    <message>
        <source>{count} files are given up as lost.</source>
        <translation>{count} adjuntos se dan por perdidos.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing was changed since it was brought in.</source>
        <translation>No se cambió nada desde que se incorporó.</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>Restore “{value}”</source>
        <translation>Restaurar «{value}»</translation>
    </message>
    <message>
        <source>Set {field} back to {value}</source>
        <translation>Devolver {field} a {value}</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Conservado en</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financiador</translation>
    </message>
    <message>
        <source>Statement of rights</source>
        <translation>Declaración de derechos</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionado</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Acceso hasta</translation>
    </message>
    <message>
        <source>Reason of access</source>
        <translation>Motivo del acceso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografía</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Date of consent</source>
        <translation>Fecha del consentimiento</translation>
    </message>
    <message>
        <source>Uses agreed to</source>
        <translation>Usos aceptados</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Testimonio</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Ideas principales</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <source>{count} passage changed</source>
        <translation>{count} pasaje cambiado</translation>
    </message>
    <message>
        <source>{count} passages changed</source>
        <translation>{count} pasajes cambiados</translation>
    </message>
    <message>
        <source>{count} quote changed</source>
        <translation>{count} cita cambiada</translation>
    </message>
    <message>
        <source>{count} quotes changed</source>
        <translation>{count} citas cambiadas</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>no longer in the archive</source>
        <translation>ya no está en el archivo</translation>
    </message>
</context>
<context>
    <name>IdleChecks</name>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Goals (SDG)</source>
        <translation>Objetivos (ODS)</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Ideas principales</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Where the originals are kept</source>
        <translation>Dónde se conservan los originales</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financiador</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Declaración de derechos</translation>
    </message>
    <message>
        <source>Related material</source>
        <translation>Material relacionado</translation>
    </message>
    <message>
        <source>Recording equipment</source>
        <translation>Equipo de grabación</translation>
    </message>
    <message>
        <source>Interviewee</source>
        <translation>Entrevistado/a</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Año nacimiento</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Entrevistador/a</translation>
    </message>
    <message>
        <source>Transcriber</source>
        <translation>Transcriptor/a</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traductor/a</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Date of consent</source>
        <translation>Fecha del consentimiento</translation>
    </message>
    <message>
        <source>Uses that consent covers</source>
        <translation>Usos que cubre el consentimiento</translation>
    </message>
    <message>
        <source>Consent at release</source>
        <translation>Consentimiento al publicar</translation>
    </message>
    <message>
        <source>Date of consent at release</source>
        <translation>Fecha del consentimiento al publicar</translation>
    </message>
    <message>
        <source>Uses that consent at release covers</source>
        <translation>Usos que cubre el consentimiento al publicar</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Acceso hasta</translation>
    </message>
    <message>
        <source>Reason for the access</source>
        <translation>Motivo del acceso</translation>
    </message>
    <message>
        <source>Recording (file)</source>
        <translation>Grabación (fichero)</translation>
    </message>
    <message>
        <source>Video (file)</source>
        <translation>Video (fichero)</translation>
    </message>
    <message>
        <source>Transcript (file)</source>
        <translation>Transcripción (fichero)</translation>
    </message>
    <message>
        <source>Consent form (file)</source>
        <translation>Hoja de consentimiento (fichero)</translation>
    </message>
    <message>
        <source>Photo (file)</source>
        <translation>Foto (fichero)</translation>
    </message>
    <message>
        <source>Words spoken</source>
        <translation>Palabras dichas</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation>Parte de la grabación</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>No hay nada nuevo que importar.</translation>
    </message>
    <message>
        <source>Import {count} testimony</source>
        <translation>Importar {count} testimonio</translation>
    </message>
    <message>
        <source>Import {count} testimonies</source>
        <translation>Importar {count} testimonios</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>{count} testimony will be added</source>
        <translation>Se agregará {count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies will be added</source>
        <translation>Se agregarán {count} testimonios</translation>
    </message>
    <message>
        <source>Nothing is written before you agree</source>
        <translation>No se escribe nada antes de que lo acepte</translation>
    </message>
    <message>
        <source>{count} error keeps everything out. Mend the source, or read it otherwise at the right.</source>
        <translation>{count} error impide importar. Corrija la fuente o léala de otro modo a la derecha.</translation>
    </message>
    <message>
        <source>{count} errors keep everything out. Mend the source, or read it otherwise at the right.</source>
        <translation>{count} errores impiden importar. Corrija la fuente o léala de otro modo a la derecha.</translation>
    </message>
    <message>
        <source>{count} testimony will be updated</source>
        <translation>Se actualizará {count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies will be updated</source>
        <translation>Se actualizarán {count} testimonios</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} adjunto</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} adjuntos</translation>
    </message>
    <message>
        <source>{count} is there already</source>
        <translation>{count} ya está en el archivo</translation>
    </message>
    <message>
        <source>{count} are there already</source>
        <translation>{count} ya están en el archivo</translation>
    </message>
    <message>
        <source>{count} that differs is left as it is</source>
        <translation>{count} con diferencias se deja como está</translation>
    </message>
    <message>
        <source>{count} that differ are left as they are</source>
        <translation>{count} con diferencias se dejan como están</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>{count} testimony was imported.</source>
        <translation>Se importó {count} testimonio.</translation>
    </message>
    <message>
        <source>{count} testimonies were imported.</source>
        <translation>Se importaron {count} testimonios.</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se lee</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Also update testimonies that are there already</source>
        <translation>Actualizar también los testimonios que ya están</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir ficheros…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a table, transcripts, recordings, or a folder of them</source>
        <translation>Elija una tabla, transcripciones, grabaciones o una carpeta con ellas</translation>
    </message>
    <message>
        <source>Or drop them here. A table brings one testimony a row, with the files that it names. Nothing is written before you agree.</source>
        <translation>O suéltelas aquí. Una tabla trae un testimonio por fila, con los ficheros que indica. No se escribe nada antes de que lo acepte.</translation>
    </message>
    <message>
        <source>Tables, transcripts and recordings ({patterns});;All files (*)</source>
        <translation>Tablas, transcripciones y grabaciones ({patterns});;Todos los ficheros (*)</translation>
    </message>
    <message>
        <source>Choose what to import</source>
        <translation>Elegir qué importar</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Elegir una carpeta para importar</translation>
    </message>
    <message>
        <source>What there is to tell about the sources</source>
        <translation>Observaciones sobre las fuentes</translation>
    </message>
</context>
<context>
    <name>IndexSection</name>
    <message>
        <source>Search index</source>
        <translation>Índice de búsqueda</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Reconstruir el índice</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>No testimony chosen</source>
        <translation>Ningún testimonio elegido</translation>
    </message>
    <message>
        <source>Choose one in the table to see and edit its record.</source>
        <translation>Elija uno en la tabla para ver y editar su ficha.</translation>
    </message>
    <message>
        <source>The record is being read</source>
        <translation>Leyendo la ficha</translation>
    </message>
    <message>
        <source>You edit this one; the other one is not touched.</source>
        <translation>Edita solo este; el otro no se toca.</translation>
    </message>
    <message>
        <source>You edit this one; the other {count} are not touched.</source>
        <translation>Edita solo este; los otros {count} no se tocan.</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Agregar a la selección</translation>
    </message>
    <message>
        <source>Open the testimony</source>
        <translation>Abrir el testimonio</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Delete the testimony</source>
        <translation>Eliminar el testimonio</translation>
    </message>
</context>
<context>
    <name>InspectorFields</name>
    <message>
        <source>Record</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Themes and goals</source>
        <translation>Temas y objetivos</translation>
    </message>
    <message>
        <source>Provenance and rights statement</source>
        <translation>Procedencia y declaración de derechos</translation>
    </message>
    <message>
        <source>14 March 2022, about 2022, 2019 or 2020?</source>
        <translation>14 de marzo de 2022, hacia 2022, 2019 o 2020?</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Summary and main ideas</source>
        <translation>Resumen e ideas principales</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Add a country</source>
        <translation>Agregar un país</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Agregar un idioma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Agregar un tema</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Agregar una palabra clave</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Agregar un objetivo</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras
clave</translation>
    </message>
    <message>
        <source>What is told, in a few sentences</source>
        <translation>Qué se cuenta, en pocas frases</translation>
    </message>
    <message>
        <source>One main idea on each line</source>
        <translation>Una idea principal por línea</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Main ideas, one on each line</source>
        <translation>Ideas principales, una por línea</translation>
    </message>
    <message>
        <source>For those who work here</source>
        <translation>Para quienes trabajan aquí</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>archive or library</source>
        <translation>archivo o biblioteca</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financiador</translation>
    </message>
    <message>
        <source>who paid for it</source>
        <translation>quién lo pagó</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>recorder, microphones</source>
        <translation>grabadora, micrófonos</translation>
    </message>
    <message>
        <source>Who holds which rights, in words for readers</source>
        <translation>Quién tiene qué derechos, en palabras para quien lee</translation>
    </message>
    <message>
        <source>Other interviews, papers and objects that belong to it</source>
        <translation>Otras entrevistas, papeles y objetos que le corresponden</translation>
    </message>
    <message>
        <source>Rights statement</source>
        <translation>Declaración de derechos</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionado</translation>
    </message>
</context>
<context>
    <name>InspectorFiles</name>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>No files; drop them here, or:</source>
        <translation>Sin adjuntos; suelte ficheros aquí, o bien:</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Adjuntar ficheros…</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Elegir ficheros para adjuntar</translation>
    </message>
    <message>
        <source>Choose the new version</source>
        <translation>Elegir la versión nueva</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Exportar una copia</translation>
    </message>
</context>
<context>
    <name>InspectorHelp</name>
    <message>
        <source>Set the status to “{status}”</source>
        <translation>Cambiar el estado a «{status}»</translation>
    </message>
</context>
<context>
    <name>InspectorPeople</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>What a person to be added does</source>
        <translation>Qué hace la persona que se agrega</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>Agregar una persona por nombre</translation>
    </message>
</context>
<context>
    <name>InspectorRights</name>
    <message>
        <source>Consent and access</source>
        <translation>Consentimiento y acceso</translation>
    </message>
    <message>
        <source>At the interview</source>
        <translation>En la entrevista</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>No consta</translation>
    </message>
    <message>
        <source>At release</source>
        <translation>Al publicar</translation>
    </message>
    <message>
        <source>Not asked again</source>
        <translation>No se volvió a pedir</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>La ficha</translation>
    </message>
    <message>
        <source>Nothing attached</source>
        <translation>Nada adjunto</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Dado el</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Cubre</translation>
    </message>
    <message>
        <source>{field}, {moment}</source>
        <translation>{field}, {moment}</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Constancia</translation>
    </message>
</context>
<context>
    <name>InspectorTranscripts</name>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Sin transcripción</translation>
    </message>
</context>
<context>
    <name>KeepQuotePopover</name>
    <message>
        <source>Keep as quote</source>
        <translation>Guardar como cita</translation>
    </message>
    <message>
        <source>One sentence that sums it up; may be empty</source>
        <translation>Una frase que la resuma; puede quedar vacía</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Type a theme…</source>
        <translation>Escriba un tema…</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Para quienes trabajan con el archivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>“{term}” is no theme of this archive.</source>
        <translation>«{term}» no es un tema de este archivo.</translation>
    </message>
    <message>
        <source>Also here:</source>
        <translation>También aquí:</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Marcar con estrella</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Agregar nota</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep quote</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>testimony</source>
        <translation>testimonio</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcripción</translation>
    </message>
    <message>
        <source>transcript in {language}</source>
        <translation>transcripción ({language})</translation>
    </message>
    <message>
        <source>passage {first}</source>
        <translation>pasaje {first}</translation>
    </message>
    <message>
        <source>passages {first} to {last}</source>
        <translation>pasajes {first} a {last}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>recording, part {part}</source>
        <translation>grabación, parte {part}</translation>
    </message>
    <message>
        <source>quote “{words}”</source>
        <translation>cita «{words}»</translation>
    </message>
</context>
<context>
    <name>ListeningDock</name>
    <message>
        <source>of {duration}</source>
        <translation>de {duration}</translation>
    </message>
    <message>
        <source>of about {duration}</source>
        <translation>de unos {duration}</translation>
    </message>
    <message>
        <source>Part of the recording</source>
        <translation>Parte de la grabación</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Pasaje anterior</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Pasaje siguiente</translation>
    </message>
    <message>
        <source>Loop the passage, or the selected words</source>
        <translation>Repetir el pasaje o las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Recording of the part</source>
        <translation>Grabación de la parte</translation>
    </message>
    <message>
        <source>Show more of the recording</source>
        <translation>Mostrar más de la grabación</translation>
    </message>
    <message>
        <source>Show it closer</source>
        <translation>Mostrar más de cerca</translation>
    </message>
</context>
<context>
    <name>LostMark</name>
    <message>
        <source>Its transcript does not hold these words any more</source>
        <translation>Su transcripción ya no tiene estas palabras</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Lost its words</source>
        <translation>Perdió sus palabras</translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation>Conservada como estaba</translation>
    </message>
</context>
<context>
    <name>LostQuotesBar</name>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Quote before</source>
        <translation>Cita anterior</translation>
    </message>
    <message>
        <source>Next quote</source>
        <translation>Cita siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{count} quote lost its words</source>
        <translation>{count} cita perdió sus palabras</translation>
    </message>
    <message>
        <source>{count} quotes lost their words</source>
        <translation>{count} citas perdieron sus palabras</translation>
    </message>
    <message>
        <source>Quote {place} of {count} that lost their words</source>
        <translation>Cita {place} de las {count} que perdieron sus palabras</translation>
    </message>
    <message>
        <source>This quote lost its words</source>
        <translation>Esta cita perdió sus palabras</translation>
    </message>
    <message>
        <source>Nothing in the transcript is like it.</source>
        <translation>Nada en la transcripción se le parece.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>Mover ahí</translation>
    </message>
    <message>
        <source>The quote takes the words that stand there now</source>
        <translation>La cita toma las palabras que están ahí ahora</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Conservar como está</translation>
    </message>
    <message>
        <source>It keeps its old words, although the transcript has others</source>
        <translation>Conserva sus palabras anteriores, aunque la transcripción tenga otras</translation>
    </message>
    <message>
        <source>Use selected words</source>
        <translation>Usar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>LostQuotesPresenter</name>
    <message>
        <source>No quote of this transcript has lost its words.</source>
        <translation>Ninguna cita de esta transcripción ha perdido sus palabras.</translation>
    </message>
    <message>
        <source>Select the words in the transcript first.</source>
        <translation>Seleccione primero las palabras en la transcripción.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show also what may not be published</source>
        <translation>Mostrar también lo que no se puede publicar</translation>
    </message>
    <message>
        <source>Nothing was found for “{query}”</source>
        <translation>No se encontró nada para «{query}»</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Search for “{query}” instead</source>
        <translation>Buscar «{query}» en su lugar</translation>
    </message>
    <message>
        <source>Remove {count} choice at the left</source>
        <translation>Quitar {count} filtro de la izquierda</translation>
    </message>
    <message>
        <source>Remove {count} choices at the left</source>
        <translation>Quitar {count} filtros de la izquierda</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one with a star: capacit*</source>
        <translation>Pruebe con menos palabras o con el comienzo de una y un asterisco: capacit*</translation>
    </message>
</context>
<context>
    <name>OffersBelow</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Open an archive</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>An archive is a folder that holds the file archive.db and a folder media.</source>
        <translation>Un archivo es una carpeta que contiene archive.db y una carpeta media.</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Pages before</source>
        <translation>Páginas anteriores</translation>
    </message>
    <message>
        <source>Pages after</source>
        <translation>Páginas siguientes</translation>
    </message>
    <message>
        <source>pages {first} and {last} of about {count}</source>
        <translation>páginas {first} y {last} de unas {count}</translation>
    </message>
    <message>
        <source>page {first} of about {count}</source>
        <translation>página {first} de unas {count}</translation>
    </message>
</context>
<context>
    <name>PartSounds</name>
    <message>
        <source>Working out what it sounds like…</source>
        <translation>Calculando cómo suena…</translation>
    </message>
    <message>
        <source>Working out what it sounds like… {percent} %</source>
        <translation>Calculando cómo suena… {percent} %</translation>
    </message>
</context>
<context>
    <name>PassageAccessBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>They differ; what you set holds for all of them.</source>
        <translation>Difieren; lo que elija vale para todos.</translation>
    </message>
    <message>
        <source>Access of passage {first}</source>
        <translation>Acceso del pasaje {first}</translation>
    </message>
    <message>
        <source>Access of passages {first} to {last}</source>
        <translation>Acceso de los pasajes {first} a {last}</translation>
    </message>
</context>
<context>
    <name>PassageEditor</name>
    <message>
        <source>Edit the passage</source>
        <translation>Editar el pasaje</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>Words of the passage</source>
        <translation>Palabras del pasaje</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>These are some words of a very long passage. Split it to work with it more easily.</source>
        <translation>Son algunas palabras de un pasaje muy largo. Divídalo para trabajar con él más fácilmente.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Start where the recording is</source>
        <translation>Inicio en el punto actual de la grabación</translation>
    </message>
    <message>
        <source>End where the recording is</source>
        <translation>Fin en el punto actual de la grabación</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>split</source>
        <translation>dividir</translation>
    </message>
    <message>
        <source>More to do with the passage</source>
        <translation>Más acciones con el pasaje</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Elegir: {what}</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>This machine has no sound system that can play recordings.</source>
        <translation>Este equipo no tiene un sistema de sonido que pueda reproducir grabaciones.</translation>
    </message>
    <message>
        <source>{file} is missing in the archive.</source>
        <translation>{file} falta en el archivo.</translation>
    </message>
    <message>
        <source>The recording of {code} is empty: there is nothing to hear.</source>
        <translation>La grabación de {code} está vacía: no hay nada que oír.</translation>
    </message>
    <message>
        <source>The recording of {code} cannot be played.</source>
        <translation>La grabación de {code} no se puede reproducir.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker: recordings play in silence.</source>
        <translation>Este equipo no tiene altavoz: las grabaciones se reproducen en silencio.</translation>
    </message>
</context>
<context>
    <name>PlayerStrip</name>
    <message>
        <source>Show the testimony that is heard</source>
        <translation>Mostrar el testimonio que suena</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Parte {part} de {parts}</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Lugar en la grabación</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>This testimony has no recording to play.</source>
        <translation>Este testimonio no tiene grabación que reproducir.</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>Fichero</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} fichero</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} ficheros</translation>
    </message>
    <message>
        <source>{message} ({count} times)</source>
        <translation>{message} ({count} veces)</translation>
    </message>
    <message>
        <source>{file}, {rows}</source>
        <translation>{file}, {rows}</translation>
    </message>
    <message>
        <source>Choose at the right what a column is to be read as.</source>
        <translation>Elija a la derecha cómo se debe leer cada columna.</translation>
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
        <translation>Ningún archivo abierto</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funciona sin conexión</translation>
    </message>
    <message>
        <source>{archive} – Testimony Archive</source>
        <translation>{archive} – Testimony Archive</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restaurando {name}</translation>
    </message>
    <message>
        <source>This is the archive as it was backed up, restored to {path}.</source>
        <translation>Este es el archivo tal como se respaldó, restaurado en {path}.</translation>
    </message>
    <message>
        <source>{count} file could not be had: {names}.</source>
        <translation>{count} adjunto no se pudo obtener: {names}.</translation>
    </message>
    <message>
        <source>{count} files could not be had: {names}.</source>
        <translation>{count} adjuntos no se pudieron obtener: {names}.</translation>
    </message>
    <message>
        <source>{count} row of the database was damaged already, or refers to one that is gone.</source>
        <translation>{count} fila de la base de datos ya estaba dañada, o remite a una que ya no está.</translation>
    </message>
    <message>
        <source>{count} rows of the database were damaged already, or refer to rows that are gone.</source>
        <translation>{count} filas de la base de datos ya estaban dañadas, o remiten a filas que ya no están.</translation>
    </message>
    <message>
        <source>The program broke off unexpectedly the last time. Everything that was saved is there.</source>
        <translation>La última vez el programa se interrumpió de forma inesperada. Todo lo guardado está ahí.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>concordancia</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de datos</translation>
    </message>
    <message>
        <source>files</source>
        <translation>adjuntos</translation>
    </message>
    <message>
        <source>index</source>
        <translation>índice</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>pasajes</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citas</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tablas</translation>
    </message>
    <message>
        <source>testimonies</source>
        <translation>testimonios</translation>
    </message>
</context>
<context>
    <name>ProposalOffer</name>
    <message>
        <source>Propose passages from the pauses</source>
        <translation>Proponer pasajes según las pausas</translation>
    </message>
    <message>
        <source>Listens for pauses on this machine and makes a passage without words of each stretch of speech.</source>
        <translation>Detecta las pausas, en este mismo equipo, y crea un pasaje sin palabras por cada tramo de habla.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>May be seen inside, quoted and published: {reason}.</source>
        <translation>Se puede ver internamente, citar y publicar: {reason}.</translation>
    </message>
    <message>
        <source>May be seen inside and quoted, not published: {reason}.</source>
        <translation>Se puede ver internamente y citar, no publicar: {reason}.</translation>
    </message>
    <message>
        <source>May be seen inside, not quoted or published: {reason}.</source>
        <translation>Se puede ver internamente, no citar ni publicar: {reason}.</translation>
    </message>
    <message>
        <source>The recording may not be published: {reason}.</source>
        <translation>La grabación no se puede publicar: {reason}.</translation>
    </message>
    <message>
        <source>May be published: {reason}.</source>
        <translation>Se puede publicar: {reason}.</translation>
    </message>
    <message>
        <source>May not be published: {reason}.</source>
        <translation>No se puede publicar: {reason}.</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>There is no recording of this quote to play, or no time in it.</source>
        <translation>No hay grabación de esta cita que reproducir, o la cita no tiene tiempo.</translation>
    </message>
    <message>
        <source>The quote was given up.</source>
        <translation>Se descartó la cita.</translation>
    </message>
    <message>
        <source>{count} quotes were given up.</source>
        <translation>Se descartaron {count} citas.</translation>
    </message>
    <message>
        <source>The quote was copied with its attribution.</source>
        <translation>Se copió la cita con su atribución.</translation>
    </message>
    <message>
        <source>{count} quotes were copied.</source>
        <translation>Se copiaron {count} citas.</translation>
    </message>
    <message>
        <source>{code}: {reason}</source>
        <translation>{code}: {reason}</translation>
    </message>
    <message>
        <source>The quote was not copied: it may not leave the archive.</source>
        <translation>La cita no se copió: no puede salir del archivo.</translation>
    </message>
    <message>
        <source>Nothing was copied: none of the {count} quotes may leave the archive.</source>
        <translation>No se copió nada: ninguna de las {count} citas puede salir del archivo.</translation>
    </message>
    <message>
        <source>{count} quote may not leave the archive</source>
        <translation>{count} cita no puede salir del archivo</translation>
    </message>
    <message>
        <source>{count} quotes may not leave the archive</source>
        <translation>{count} citas no pueden salir del archivo</translation>
    </message>
    <message>
        <source>{done}; {stay}.</source>
        <translation>{done}; {stay}.</translation>
    </message>
    <message>
        <source>{count} quote was copied</source>
        <translation>Se copió {count} cita</translation>
    </message>
    <message>
        <source>{count} quotes were copied</source>
        <translation>Se copiaron {count} citas</translation>
    </message>
    <message>
        <source>Quotes can be moved while they stand in their own order.</source>
        <translation>Las citas se pueden mover mientras están en su propio orden.</translation>
    </message>
    <message>
        <source>Sort by own order</source>
        <translation>Ordenar por orden propio</translation>
    </message>
</context>
<context>
    <name>QuoteBulkBar</name>
    <message>
        <source>Add a theme</source>
        <translation>Agregar un tema</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionadas</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>One undo takes it back.</source>
        <translation>Se deshace de una vez.</translation>
    </message>
</context>
<context>
    <name>QuoteBulkPresenter</name>
    <message>
        <source>Set in {count} quote</source>
        <translation>Fijar en {count} cita</translation>
    </message>
    <message>
        <source>Set in {count} quotes</source>
        <translation>Fijar en {count} citas</translation>
    </message>
    <message>
        <source>Add to {count} quote</source>
        <translation>Agregar a {count} cita</translation>
    </message>
    <message>
        <source>Add to {count} quotes</source>
        <translation>Agregar a {count} citas</translation>
    </message>
    <message>
        <source>Remove from {count} quote</source>
        <translation>Quitar de {count} cita</translation>
    </message>
    <message>
        <source>Remove from {count} quotes</source>
        <translation>Quitar de {count} citas</translation>
    </message>
    <message>
        <source>Replace in {count} quote</source>
        <translation>Reemplazar en {count} cita</translation>
    </message>
    <message>
        <source>Replace in {count} quotes</source>
        <translation>Reemplazar en {count} citas</translation>
    </message>
    <message>
        <source>Clear in {count} quote</source>
        <translation>Vaciar en {count} cita</translation>
    </message>
    <message>
        <source>Clear in {count} quotes</source>
        <translation>Vaciar en {count} citas</translation>
    </message>
    <message>
        <source>Done: {change}.</source>
        <translation>Hecho: {change}.</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Marcar con estrella</translation>
    </message>
    <message>
        <source>Printed as: “{words}”</source>
        <translation>Se imprime así: «{words}»</translation>
    </message>
    <message>
        <source>Edit main idea, themes, printed words, translation and note</source>
        <translation>Editar idea principal, temas, palabras impresas, traducción y nota</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Add to selection…</source>
        <translation>Agregar a la selección…</translation>
    </message>
    <message>
        <source>Give the quote up</source>
        <translation>Descartar la cita</translation>
    </message>
</context>
<context>
    <name>QuoteCards</name>
    <message>
        <source>Passage {number}</source>
        <translation>Pasaje {number}</translation>
    </message>
</context>
<context>
    <name>QuoteFacets</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>ODS</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>One sentence that sums it up</source>
        <translation>Una frase que la resuma</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Agregar un tema</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>The words as they are printed, where they are not as they were said</source>
        <translation>Las palabras como se imprimen, si no son como se dijeron</translation>
    </message>
    <message>
        <source>The words in another language</source>
        <translation>Las palabras en otro idioma</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Para quienes trabajan con el archivo</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Palabras editadas</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>QuoteInspector</name>
    <message>
        <source>Choose a quote to see it in its place, and how it may leave the archive.</source>
        <translation>Elija una cita para verla en su lugar y saber cómo puede salir del archivo.</translation>
    </message>
</context>
<context>
    <name>QuoteLines</name>
    <message>
        <source>With a star</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>With a main idea</source>
        <translation>Con idea principal</translation>
    </message>
    <message>
        <source>Without a main idea</source>
        <translation>Sin idea principal</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Con nota</translation>
    </message>
    <message>
        <source>With a translation</source>
        <translation>Con traducción</translation>
    </message>
    <message>
        <source>With edited words</source>
        <translation>Con palabras editadas</translation>
    </message>
    <message>
        <source>May not leave yet</source>
        <translation>Aún no puede salir</translation>
    </message>
    <message>
        <source>Lost their words</source>
        <translation>Perdieron sus palabras</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} cita</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citas</translation>
    </message>
    <message>
        <source>{count} person</source>
        <translation>{count} persona</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>{count} country</source>
        <translation>{count} país</translation>
    </message>
    <message>
        <source>{count} countries</source>
        <translation>{count} países</translation>
    </message>
    <message>
        <source>{count} quote of {people} in {countries}</source>
        <translation>{count} cita de {people} en {countries}</translation>
    </message>
    <message>
        <source>{count} quotes of {people} in {countries}</source>
        <translation>{count} citas de {people} en {countries}</translation>
    </message>
    <message>
        <source>found in the translation</source>
        <translation>encontrado en la traducción</translation>
    </message>
    <message>
        <source>found in the note</source>
        <translation>encontrado en la nota</translation>
    </message>
    <message>
        <source>Its transcript does not hold these words any more</source>
        <translation>Su transcripción ya no tiene estas palabras</translation>
    </message>
    <message>
        <source>lost its words</source>
        <translation>perdió sus palabras</translation>
    </message>
    <message>
        <source>kept as it was</source>
        <translation>conservada como estaba</translation>
    </message>
    <message>
        <source>stays inside</source>
        <translation>no sale</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>seudónimo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
</context>
<context>
    <name>QuoteMarks</name>
    <message>
        <source>star</source>
        <translation>estrella</translation>
    </message>
</context>
<context>
    <name>QuoteSheetMaker</name>
    <message>
        <source>Passage {number}</source>
        <translation>Pasaje {number}</translation>
    </message>
    <message>
        <source>The transcript does not hold these words any more. Open the quote to decide what becomes of it.</source>
        <translation>La transcripción ya no tiene estas palabras. Abra la cita para decidir qué hacer con ella.</translation>
    </message>
    <message>
        <source>The transcript does not hold these words any more; they were kept as they were.</source>
        <translation>La transcripción ya no tiene estas palabras; se conservaron como estaban.</translation>
    </message>
    <message>
        <source>Stays in the archive for now: {reason}.</source>
        <translation>Por ahora se queda en el archivo: {reason}.</translation>
    </message>
    <message>
        <source>May be quoted, as “{name}”: {reason}.</source>
        <translation>Se puede citar, como «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>May be quoted: {reason}.</source>
        <translation>Se puede citar: {reason}.</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>En la transcripción</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Palabras editadas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no, kept as they were</source>
        <translation>no, conservadas como estaban</translation>
    </message>
</context>
<context>
    <name>QuoteSheetView</name>
    <message>
        <source>In its place</source>
        <translation>En su lugar</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>How it may leave</source>
        <translation>Cómo puede salir</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>Selecciones</translation>
    </message>
    <message>
        <source>You edit this one; the other one is not touched.</source>
        <translation>Edita esta; la otra no se toca.</translation>
    </message>
    <message>
        <source>You edit this one; the other {count} are not touched.</source>
        <translation>Edita esta; las otras {count} no se tocan.</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Ponerle una estrella</translation>
    </message>
    <message>
        <source>Play the quote</source>
        <translation>Oír la cita</translation>
    </message>
    <message>
        <source>Open in its place</source>
        <translation>Abrir en su lugar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Copy with its attribution</source>
        <translation>Copiar con su atribución</translation>
    </message>
    <message>
        <source>Add to selection…</source>
        <translation>Agregar a la selección…</translation>
    </message>
    <message>
        <source>Give the quote up</source>
        <translation>Descartar la cita</translation>
    </message>
    <message>
        <source>One sentence that sums it up</source>
        <translation>Una frase que la resuma</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Agregar un tema</translation>
    </message>
    <message>
        <source>The words as they are printed, where they are not as they were said</source>
        <translation>Las palabras como se imprimen, si no son como se dijeron</translation>
    </message>
    <message>
        <source>The words in another language</source>
        <translation>Las palabras en otro idioma</translation>
    </message>
    <message>
        <source>For those who work with the archive</source>
        <translation>Para quienes trabajan con el archivo</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Edited words</source>
        <translation>Palabras editadas</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitarle la estrella</translation>
    </message>
</context>
<context>
    <name>QuotesDelegate</name>
    <message>
        <source>Play the quote (Space)</source>
        <translation>Oír la cita (Espacio)</translation>
    </message>
    <message>
        <source>Give it a star, or take it away (*)</source>
        <translation>Ponerle o quitarle la estrella (*)</translation>
    </message>
    <message>
        <source>Add to selection (S)</source>
        <translation>Agregar a una selección (S)</translation>
    </message>
    <message>
        <source>Open in its place (Enter)</source>
        <translation>Abrir en su lugar (Intro)</translation>
    </message>
</context>
<context>
    <name>QuotesList</name>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
</context>
<context>
    <name>QuotesModel</name>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
</context>
<context>
    <name>QuotesPage</name>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>play</source>
        <translation>oír</translation>
    </message>
    <message>
        <source>open in its place</source>
        <translation>abrir en su lugar</translation>
    </message>
    <message>
        <source>main idea</source>
        <translation>idea principal</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>agregar a una selección</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Select words in the transcript and press Q to keep them as a quote.</source>
        <translation>Seleccione palabras en la transcripción y pulse Q para guardarlas como cita.</translation>
    </message>
</context>
<context>
    <name>QuotesPresenter</name>
    <message>
        <source>What you move goes right beside the quote that you drop it on; {count} hidden one stays.</source>
        <translation>Lo que se mueve queda junto a la cita donde se suelta; {count} oculta se queda en su sitio.</translation>
    </message>
    <message>
        <source>What you move goes right beside the quote that you drop it on; {count} hidden ones stay.</source>
        <translation>Lo que se mueve queda junto a la cita donde se suelta; {count} ocultas se quedan en su sitio.</translation>
    </message>
    <message>
        <source>{shown}, of {total} in all</source>
        <translation>{shown}, de {total} en total</translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Reading quotes</source>
        <translation>Leyendo las citas</translation>
    </message>
    <message>
        <source>Find in the quotes</source>
        <translation>Buscar en las citas</translation>
    </message>
    <message>
        <source>No quote fits</source>
        <translation>Ninguna cita corresponde</translation>
    </message>
    <message>
        <source>What is typed here is looked for in the quotes alone. The search above looks into everything.</source>
        <translation>Lo que se escribe aquí se busca solo en las citas. La búsqueda de arriba mira en todo.</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Mostrar todas las citas</translation>
    </message>
    <message>
        <source>No quote has all that is asked for here. Take a choice away to see more.</source>
        <translation>Ninguna cita tiene todo lo que se pide aquí. Quite una opción para ver más.</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>Aún no hay citas</translation>
    </message>
    <message>
        <source>Search for what was said and press Q on a passage, or open a testimony, select words in its transcript and press Q. What you keep is listed here.</source>
        <translation>Busque lo que se dijo y pulse Q en un pasaje, o abra un testimonio, seleccione palabras en su transcripción y pulse Q. Lo que se guarda aparece aquí.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Orden propio</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Testimonio</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Main idea</source>
        <translation>Idea principal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time kept</source>
        <translation>Momento en que se guardó</translation>
    </message>
</context>
<context>
    <name>ReadBackDialog</name>
    <message>
        <source>Corrections in {file}</source>
        <translation>Correcciones en {file}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>↑ ↓ next   Return accept   Delete leave</source>
        <translation>↑ ↓ siguiente   Intro aceptar   Supr dejar</translation>
    </message>
    <message>
        <source>{count} correction</source>
        <translation>{count} corrección</translation>
    </message>
    <message>
        <source>{count} corrections</source>
        <translation>{count} correcciones</translation>
    </message>
    <message>
        <source>Accept {count} correction</source>
        <translation>Aceptar {count} corrección</translation>
    </message>
    <message>
        <source>Accept all {count}</source>
        <translation>Aceptar las {count}</translation>
    </message>
</context>
<context>
    <name>ReadBackPresenter</name>
    <message>
        <source>Choose the corrected document</source>
        <translation>Elegir el documento corregido</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Documentos de Word (*.docx)</translation>
    </message>
    <message>
        <source>No words of quotes were changed in {file}.</source>
        <translation>En {file} no se cambiaron palabras de las citas.</translation>
    </message>
    <message>
        <source>{count} correction was accepted.</source>
        <translation>Se aceptó {count} corrección.</translation>
    </message>
    <message>
        <source>{count} corrections were accepted.</source>
        <translation>Se aceptaron {count} correcciones.</translation>
    </message>
    <message>
        <source>{count} is as it was</source>
        <translation>{count} está como estaba</translation>
    </message>
    <message>
        <source>{count} are as they were</source>
        <translation>{count} están como estaban</translation>
    </message>
    <message>
        <source>of {count} nothing is left</source>
        <translation>de {count} no queda nada</translation>
    </message>
    <message>
        <source>{count} is not of this archive</source>
        <translation>{count} no es de este archivo</translation>
    </message>
    <message>
        <source>{count} are not of this archive</source>
        <translation>{count} no son de este archivo</translation>
    </message>
    <message>
        <source>Besides these: {told}.</source>
        <translation>Además: {told}.</translation>
    </message>
</context>
<context>
    <name>ReadingBeside</name>
    <message>
        <source>There is no other transcript of this testimony to stand beside.</source>
        <translation>No hay otra transcripción de este testimonio que poner al lado.</translation>
    </message>
    <message>
        <source>Import its translation, or begin one: Testimony &gt; Begin a transcript.</source>
        <translation>Importe su traducción o empiece una: Testimonio &gt; Iniciar una transcripción.</translation>
    </message>
</context>
<context>
    <name>ReadingEdit</name>
    <message>
        <source>The recording of this passage is not being heard.</source>
        <translation>No se está oyendo la grabación de este pasaje.</translation>
    </message>
    <message>
        <source>Who is “{speaker}”?</source>
        <translation>¿Quién es «{speaker}»?</translation>
    </message>
    <message>
        <source>Whom the name means</source>
        <translation>A quien nombra el nombre</translation>
    </message>
</context>
<context>
    <name>ReadingPresenter</name>
    <message>
        <source>The quote was given up.</source>
        <translation>Se descartó la cita.</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} palabra</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} palabras</translation>
    </message>
    <message>
        <source>Stays in the archive for now: {reason}.</source>
        <translation>Por ahora queda en el archivo: {reason}.</translation>
    </message>
    <message>
        <source>May leave the archive.</source>
        <translation>Puede salir del archivo.</translation>
    </message>
    <message>
        <source>Leaves the archive as “{name}”.</source>
        <translation>Sale del archivo como «{name}».</translation>
    </message>
</context>
<context>
    <name>ReadingProposals</name>
    <message>
        <source>Listening for pauses…</source>
        <translation>Buscando pausas…</translation>
    </message>
    <message>
        <source>Listening for pauses… {share} % of {name}</source>
        <translation>Buscando pausas… {share} % de {name}</translation>
    </message>
    <message>
        <source>{count} passage was proposed; its words are yours to write.</source>
        <translation>Se propuso {count} pasaje; sus palabras quedan por escribir.</translation>
    </message>
    <message>
        <source>{count} passages were proposed; their words are yours to write.</source>
        <translation>Se propusieron {count} pasajes; sus palabras quedan por escribir.</translation>
    </message>
</context>
<context>
    <name>ReadingRecord</name>
    <message>
        <source>Picture of the recording</source>
        <translation>Imagen de la grabación</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Main ideas</source>
        <translation>Ideas principales</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentimiento y acceso</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>Volver a {place}</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Agregar a la selección</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Reading room</source>
        <translation>Sala de lectura</translation>
    </message>
    <message>
        <source>play and pause</source>
        <translation>reproducir o pausar</translation>
    </message>
    <message>
        <source>loop passage</source>
        <translation>repetir el pasaje</translation>
    </message>
    <message>
        <source>keep as quote</source>
        <translation>guardar como cita</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>agregar a la selección</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>pasaje</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 s</translation>
    </message>
    <message>
        <source>Access of these passages</source>
        <translation>Acceso de estos pasajes</translation>
    </message>
    <message>
        <source>Until when, and why…</source>
        <translation>Hasta cuándo y por qué…</translation>
    </message>
    <message>
        <source>There is no recording to play here.</source>
        <translation>Aquí no hay grabación que reproducir.</translation>
    </message>
    <message>
        <source>These words have no time in a recording that could be looped.</source>
        <translation>Estas palabras no tienen tiempo en una grabación que se pueda repetir.</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} cita</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citas</translation>
    </message>
    <message>
        <source>{code}: {passages}, {quotes}</source>
        <translation>{code}: {passages}, {quotes}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>No transcript yet</source>
        <translation>Aún sin transcripción</translation>
    </message>
    <message>
        <source>Transcript beside</source>
        <translation>Transcripción al lado</translation>
    </message>
    <message>
        <source>No recording: there is nothing to hear, everything else works.</source>
        <translation>Sin grabación: no hay nada que oír; todo lo demás funciona.</translation>
    </message>
    <message>
        <source>{language} beside it</source>
        <translation>{language} al lado</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Import a transcript for this testimony, or begin one here and type what you hear.</source>
        <translation>Importe una transcripción para este testimonio, o empiece una aquí y escriba lo que oye.</translation>
    </message>
    <message>
        <source>Begin a transcript</source>
        <translation>Empezar una transcripción</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Aún no hay nada escrito</translation>
    </message>
    <message>
        <source>Type what you hear: F4 plays and pauses, F5 goes back two seconds, Ctrl+Enter begins a passage.</source>
        <translation>Escriba lo que oye: F4 reproduce y pausa, F5 retrocede dos segundos, Ctrl+Intro empieza un pasaje.</translation>
    </message>
    <message>
        <source>Write the first passage</source>
        <translation>Escribir el primer pasaje</translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation>Volver a marcarla como borrador</translation>
    </message>
    <message>
        <source>Say that it was reviewed</source>
        <translation>Marcarla como revisada</translation>
    </message>
    <message>
        <source>Transcript shown</source>
        <translation>Transcripción mostrada</translation>
    </message>
    <message>
        <source>Keep as quote (Q)</source>
        <translation>Guardar como cita (Q)</translation>
    </message>
    <message>
        <source>Find in the transcript (Ctrl+F)</source>
        <translation>Buscar en la transcripción (Ctrl+F)</translation>
    </message>
    <message>
        <source>Edit the passage (F2)</source>
        <translation>Editar el pasaje (F2)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the passage that is heard in view</source>
        <translation>Mantener a la vista el pasaje que suena</translation>
    </message>
</context>
<context>
    <name>RecordTemplates</name>
    <message>
        <source>New testimony from a template</source>
        <translation>Nuevo testimonio desde una plantilla</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Todavía no hay plantillas</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar un respaldo</translation>
    </message>
    <message>
        <source>The archive comes back into a new folder, beside what you have and never over it.</source>
        <translation>El archivo vuelve en una carpeta nueva, junto a lo que ya tiene y nunca encima.</translation>
    </message>
    <message>
        <source>Restore archive</source>
        <translation>Restaurar archivo</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>Respaldos (*.zip);;Todos los ficheros (*)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>inside the archive</source>
        <translation>dentro del archivo</translation>
    </message>
    <message>
        <source>a public record that needs no consent</source>
        <translation>registro público que no requiere consentimiento</translation>
    </message>
    <message>
        <source>consent covers this use</source>
        <translation>el consentimiento cubre este uso</translation>
    </message>
    <message>
        <source>consent names no limit</source>
        <translation>el consentimiento no nombra ningún límite</translation>
    </message>
    <message>
        <source>consent names no limit; under a pseudonym</source>
        <translation>el consentimiento no nombra ningún límite; bajo seudónimo</translation>
    </message>
    <message>
        <source>consent covers this use under a pseudonym</source>
        <translation>el consentimiento cubre este uso bajo seudónimo</translation>
    </message>
    <message>
        <source>no consent on record yet</source>
        <translation>aún no consta el consentimiento</translation>
    </message>
    <message>
        <source>consent was refused</source>
        <translation>se negó el consentimiento</translation>
    </message>
    <message>
        <source>consent was withdrawn at release</source>
        <translation>el consentimiento se retiró al publicar</translation>
    </message>
    <message>
        <source>consent covers {uses}, not {use}</source>
        <translation>el consentimiento cubre {uses}, no {use}</translation>
    </message>
    <message>
        <source>its words are not in the transcript any more, and nobody has decided about it yet</source>
        <translation>sus palabras ya no están en la transcripción, y nadie ha decidido aún sobre ella</translation>
    </message>
    <message>
        <source>a picture would show who has a pseudonym</source>
        <translation>una imagen mostraría a quien tiene seudónimo</translation>
    </message>
    <message>
        <source>a recording would tell by the voice who has a pseudonym</source>
        <translation>una grabación revelaría por la voz quién tiene un seudónimo</translation>
    </message>
    <message>
        <source>access is {level}</source>
        <translation>acceso {level}</translation>
    </message>
    <message>
        <source>access is {level}: {why}</source>
        <translation>acceso {level}: {why}</translation>
    </message>
    <message>
        <source>access is {level} until {until}</source>
        <translation>acceso {level} hasta {until}</translation>
    </message>
    <message>
        <source>access is {level} until {until}: {why}</source>
        <translation>acceso {level} hasta {until}: {why}</translation>
    </message>
    <message>
        <source>its file is missing, or no picture that can be printed</source>
        <translation>falta su fichero o no es una imagen que se pueda imprimir</translation>
    </message>
    <message>
        <source>it tells the name of somebody who has a pseudonym</source>
        <translation>revela el nombre de alguien que tiene un seudónimo</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Interviewee</source>
        <translation>Entrevistado/a</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentimiento y acceso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Entrevistador/a</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ficheros</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sin consentimiento</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>sin transcripción</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>sin grabación</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>sin tema</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no summary</source>
        <translation>sin resumen</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>sin título</translation>
    </message>
    <message>
        <source>no interviewee</source>
        <translation>sin entrevistado/a</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>sin país</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>sin idioma</translation>
    </message>
    <message>
        <source>changed today</source>
        <translation>cambiado hoy</translation>
    </message>
    <message>
        <source>changed this week</source>
        <translation>cambiado esta semana</translation>
    </message>
    <message>
        <source>changed this month</source>
        <translation>cambiado este mes</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>minutes of recording</source>
        <translation>minutos de grabación</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>pasajes</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citas</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>al menos {least}</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>como máximo {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} a {most}</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>grabaciones</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>some</source>
        <translation>alguna</translation>
    </message>
    <message>
        <source>{what}: {many}</source>
        <translation>{what}: {many}</translation>
    </message>
    <message>
        <source>possible duplicates</source>
        <translation>posibles duplicados</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Look around in the sample</source>
        <translation>Explorar la muestra</translation>
    </message>
    <message>
        <source>Invented testimonies in Spanish, English and French, with recordings: to try everything without risk.</source>
        <translation>Testimonios inventados en español, inglés y francés, con grabaciones: para probarlo todo sin riesgo.</translation>
    </message>
    <message>
        <source>Make the sample archive</source>
        <translation>Crear el archivo de muestra</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>SavedSearchesPresenter</name>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>A quote, a parenthesis or an operator stands alone, so the query was read as plain words.</source>
        <translation>Hay una comilla, un paréntesis o un operador sin pareja; la consulta se leyó como palabras sueltas.</translation>
    </message>
    <message>
        <source>The query holds no word to look for.</source>
        <translation>La consulta no contiene ninguna palabra que buscar.</translation>
    </message>
    <message>
        <source>The query is very long; only its first 64 words were looked for.</source>
        <translation>La consulta es muy larga; solo se buscaron sus primeras 64 palabras.</translation>
    </message>
    <message>
        <source>“{typed}” was read as “{read}”: with more than {most} typing errors a word is like any other.</source>
        <translation>«{typed}» se leyó como «{read}»: con más de {most} errores una palabra es como cualquier otra.</translation>
    </message>
    <message>
        <source>There is no field “{name}:”, so it was read as words; the nearest is “{nearest}:”.</source>
        <translation>No hay ningún campo «{name}:», así que se leyó como palabras; el más parecido es «{nearest}:».</translation>
    </message>
    <message>
        <source>What a field is to say stands right behind its colon; “{field}” was read as a word, try “{better}”.</source>
        <translation>Lo que dice un campo va pegado a los dos puntos; «{field}» se leyó como palabra, pruebe «{better}».</translation>
    </message>
    <message>
        <source>No passage has all of these words; these testimonies have them in different passages.</source>
        <translation>Ningún pasaje tiene todas estas palabras; estos testimonios las tienen en pasajes distintos.</translation>
    </message>
    <message>
        <source>A word with “*”, “?” or “~” stands for very many words here; only some of them were looked for.</source>
        <translation>Una palabra con «*», «?» o «~» vale aquí por muchísimas palabras; solo se buscaron algunas.</translation>
    </message>
    <message>
        <source>“{name}:” does not know “{value}” in this archive, so nothing answers it; it takes, for instance: {examples}.</source>
        <translation>«{name}:» no conoce «{value}» en este archivo, así que nada responde; admite, por ejemplo: {examples}.</translation>
    </message>
    <message>
        <source>“{name}:” does not know “{value}”, so nothing answers it: this archive holds nothing to ask it for.</source>
        <translation>«{name}:» no conoce «{value}», así que nada responde: este archivo no tiene nada por lo que preguntar.</translation>
    </message>
</context>
<context>
    <name>SearchFacets</name>
    <message>
        <source>testimonies · passages</source>
        <translation>testimonios · pasajes</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>ODS</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>SearchNaming</name>
    <message>
        <source>Name of the search</source>
        <translation>Nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>New name of the search</source>
        <translation>Nuevo nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>play</source>
        <translation>reproducir</translation>
    </message>
    <message>
        <source>keep as quote</source>
        <translation>guardar como cita</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>agregar a la selección</translation>
    </message>
    <message>
        <source>open in context</source>
        <translation>abrir en contexto</translation>
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
        <translation>Reproducir desde aquí (Espacio)</translation>
    </message>
    <message>
        <source>Keep as quote (Q)</source>
        <translation>Guardar como cita (Q)</translation>
    </message>
    <message>
        <source>Add to selection (S)</source>
        <translation>Agregar a la selección (S)</translation>
    </message>
    <message>
        <source>Open in context (Enter)</source>
        <translation>Abrir en contexto (Intro)</translation>
    </message>
</context>
<context>
    <name>SearchResultsModel</name>
    <message>
        <source>kept as a quote</source>
        <translation>guardado como cita</translation>
    </message>
</context>
<context>
    <name>SearchResultsView</name>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>SearchRowActions</name>
    <message>
        <source>{count} testimony</source>
        <translation>{count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} testimonios</translation>
    </message>
    <message>
        <source>{count} passage, as a quote</source>
        <translation>{count} pasaje, como cita</translation>
    </message>
    <message>
        <source>{count} passages, as quotes</source>
        <translation>{count} pasajes, como citas</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>in the code</source>
        <translation>en el código</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>en el título</translation>
    </message>
    <message>
        <source>in the summary</source>
        <translation>en el resumen</translation>
    </message>
    <message>
        <source>in a main idea</source>
        <translation>en una idea principal</translation>
    </message>
    <message>
        <source>in the notes</source>
        <translation>en las notas</translation>
    </message>
    <message>
        <source>in the keywords</source>
        <translation>en las palabras clave</translation>
    </message>
    <message>
        <source>in the place</source>
        <translation>en el lugar</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>en el proyecto</translation>
    </message>
    <message>
        <source>in the collection</source>
        <translation>en la colección</translation>
    </message>
    <message>
        <source>in the series</source>
        <translation>en la serie</translation>
    </message>
    <message>
        <source>in a name</source>
        <translation>en un nombre</translation>
    </message>
    <message>
        <source>in a pseudonym</source>
        <translation>en un seudónimo</translation>
    </message>
    <message>
        <source>in an institution</source>
        <translation>en una institución</translation>
    </message>
    <message>
        <source>in a biography</source>
        <translation>en una biografía</translation>
    </message>
    <message>
        <source>in where it is kept</source>
        <translation>en el repositorio</translation>
    </message>
    <message>
        <source>in who paid for it</source>
        <translation>en el financiador</translation>
    </message>
    <message>
        <source>in what belongs to it</source>
        <translation>en el material relacionado</translation>
    </message>
    <message>
        <source>in how it was recorded</source>
        <translation>en el equipo de grabación</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>en la ficha</translation>
    </message>
    <message>
        <source>{count} more passage in {code}</source>
        <translation>{count} pasaje más en {code}</translation>
    </message>
    <message>
        <source>{count} more passages in {code}</source>
        <translation>{count} pasajes más en {code}</translation>
    </message>
    <message>
        <source>{count} more place in the record</source>
        <translation>{count} lugar más en la ficha</translation>
    </message>
    <message>
        <source>{count} more places in the record</source>
        <translation>{count} lugares más en la ficha</translation>
    </message>
    <message>
        <source>With a recording</source>
        <translation>Con grabación</translation>
    </message>
    <message>
        <source>Without a recording</source>
        <translation>Sin grabación</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} testimonios</translation>
    </message>
    <message>
        <source>{count} passage in {testimonies}</source>
        <translation>{count} pasaje en {testimonies}</translation>
    </message>
    <message>
        <source>{count} passages in {testimonies}</source>
        <translation>{count} pasajes en {testimonies}</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>seudónimo</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sin consentimiento</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>negado</translation>
    </message>
    <message>
        <source>not for quoting</source>
        <translation>no citable</translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>both words in one passage, in any of their forms</source>
        <translation>ambas palabras en un mismo pasaje, en cualquiera de sus formas</translation>
    </message>
    <message>
        <source>these words in this order</source>
        <translation>estas palabras en este orden</translation>
    </message>
    <message>
        <source>at least one of the two</source>
        <translation>al menos una de las dos</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>la primera sin la segunda</translation>
    </message>
    <message>
        <source>every word that begins like this</source>
        <translation>toda palabra que empiece así</translation>
    </message>
    <message>
        <source>Type words to find the passages that hold them</source>
        <translation>Escriba palabras para encontrar pasajes</translation>
    </message>
    <message>
        <source>Accents, capitals and endings do not matter. Or choose a theme, role or country at the left.</source>
        <translation>No importan los acentos, las mayúsculas ni las terminaciones. También puede elegir un tema, rol o país a la izquierda.</translation>
    </message>
</context>
<context>
    <name>SearchSuggesting</name>
    <message>
        <source>{count} testimony</source>
        <translation>{count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} testimonios</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>búsqueda guardada</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>todos los idiomas</translation>
    </message>
    <message>
        <source>Earlier searches of this archive were forgotten.</source>
        <translation>Se olvidaron las búsquedas anteriores de este archivo.</translation>
    </message>
    <message>
        <source>Earlier searches are still kept: the file that holds them cannot be written.</source>
        <translation>Las búsquedas anteriores siguen guardadas: no se puede escribir el fichero que las contiene.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>¿Quiso decir «{query}»?</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Add all to selection</source>
        <translation>Agregar todo a la selección</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Guardar búsqueda</translation>
    </message>
    <message>
        <source>How what was found is listed</source>
        <translation>Cómo se muestra lo encontrado</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevancia</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>SelectionDelegate</name>
    <message>
        <source>Words of the heading</source>
        <translation>Palabras del encabezado</translation>
    </message>
</context>
<context>
    <name>SelectionMaker</name>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copia)</translation>
    </message>
    <message>
        <source>“{name}” was duplicated.</source>
        <translation>«{name}» se duplicó.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>“{name}” was merged with the other one; both are there still.</source>
        <translation>«{name}» se fusionó con la otra; las dos siguen ahí.</translation>
    </message>
    <message>
        <source>“{name}” was split into {count} selections; it is there still.</source>
        <translation>«{name}» se dividió en {count} selecciones; sigue ahí.</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>New selection</source>
        <translation>Nueva selección</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <translation>Agregar a la selección</translation>
    </message>
    <message>
        <source>{count} item added to “{name}”.</source>
        <translation>Se agregó {count} elemento a «{name}».</translation>
    </message>
    <message>
        <source>{count} items added to “{name}”.</source>
        <translation>Se agregaron {count} elementos a «{name}».</translation>
    </message>
    <message>
        <source>“{name}” holds all of it already.</source>
        <translation>«{name}» ya lo contiene todo.</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Mostrar la selección</translation>
    </message>
</context>
<context>
    <name>SelectionRows</name>
    <message>
        <source>{count} item</source>
        <translation>{count} elemento</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} elementos</translation>
    </message>
    <message>
        <source>no longer found</source>
        <translation>ya no aparece</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>stays inside</source>
        <translation>no sale</translation>
    </message>
    <message>
        <source>page, about</source>
        <translation>página, más o menos</translation>
    </message>
    <message>
        <source>pages, about</source>
        <translation>páginas, más o menos</translation>
    </message>
    <message>
        <source>as {name}</source>
        <translation>como {name}</translation>
    </message>
    <message>
        <source>may be published</source>
        <translation>publicable</translation>
    </message>
    <message>
        <source>under a pseudonym</source>
        <translation>bajo seudónimo</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>omitido: {reason}</translation>
    </message>
    <message>
        <source>items: {quotes}, {testimonies}</source>
        <translation>elementos: {quotes}, {testimonies}</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} cita</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citas</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} testimonios</translation>
    </message>
    <message>
        <source>{count} woman</source>
        <translation>{count} mujer</translation>
    </message>
    <message>
        <source>{count} women</source>
        <translation>{count} mujeres</translation>
    </message>
    <message>
        <source>{count} man</source>
        <translation>{count} hombre</translation>
    </message>
    <message>
        <source>{count} men</source>
        <translation>{count} hombres</translation>
    </message>
    <message>
        <source>{count} other or not said</source>
        <translation>{count} otro o sin indicar</translation>
    </message>
    <message>
        <source>{count} others or not said</source>
        <translation>{count} otros o sin indicar</translation>
    </message>
    <message>
        <source>people: {groups}</source>
        <translation>personas: {groups}</translation>
    </message>
    <message>
        <source>countries: {counts}</source>
        <translation>países: {counts}</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>países</translation>
    </message>
    <message>
        <source>roles: {counts}</source>
        <translation>roles: {counts}</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>roles</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} palabra</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} palabras</translation>
    </message>
    <message>
        <source>minute, {words}</source>
        <translation>minuto, {words}</translation>
    </message>
    <message>
        <source>minutes, {words}</source>
        <translation>minutos, {words}</translation>
    </message>
</context>
<context>
    <name>SelectionSourceBar</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Add what is new; nothing is taken out</source>
        <translation>Agregar lo nuevo; no se quita nada</translation>
    </message>
    <message>
        <source>Refresh the selection</source>
        <translation>Actualizar la selección</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Let no search fill this selection; what is in it stays</source>
        <translation>Que ninguna búsqueda llene esta selección; lo que contiene se queda</translation>
    </message>
    <message>
        <source>Forget the searches of the selection</source>
        <translation>Olvidar las búsquedas de la selección</translation>
    </message>
</context>
<context>
    <name>SelectionSourcesPresenter</name>
    <message>
        <source>{count} new</source>
        <translation>{count} de más</translation>
    </message>
    <message>
        <source>{count} no longer found</source>
        <translation>{count} que ya no se encuentran</translation>
    </message>
    <message>
        <source>Filled by {searches}</source>
        <translation>Llenada por {searches}</translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation>no ha cambiado nada</translation>
    </message>
    <message>
        <source>the search “{name}”</source>
        <translation>la búsqueda «{name}»</translation>
    </message>
    <message>
        <source>{count} choice</source>
        <translation>{count} opción</translation>
    </message>
    <message>
        <source>{count} choices</source>
        <translation>{count} opciones</translation>
    </message>
    <message>
        <source>“{query}”</source>
        <translation>«{query}»</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>todos los idiomas</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>{count} item came in.</source>
        <translation>Entró {count} elemento.</translation>
    </message>
    <message>
        <source>{count} items came in.</source>
        <translation>Entraron {count} elementos.</translation>
    </message>
    <message>
        <source>{count} item is no longer found; it stays.</source>
        <translation>{count} elemento ya no se encuentra; se queda.</translation>
    </message>
    <message>
        <source>{count} items are no longer found; they stay.</source>
        <translation>{count} elementos ya no se encuentran; se quedan.</translation>
    </message>
</context>
<context>
    <name>SelectionTreeView</name>
    <message>
        <source>Items of the selection</source>
        <translation>Elementos de la selección</translation>
    </message>
</context>
<context>
    <name>SelectionView</name>
    <message>
        <source>Rename the selection</source>
        <translation>Cambiar el nombre de la selección</translation>
    </message>
    <message>
        <source>A selection lists testimonies and quotes in an order of yours, to be written to a document.</source>
        <translation>Una selección enumera testimonios y citas en el orden que usted quiera, para llevarlos a un documento.</translation>
    </message>
    <message>
        <source>Everything stays in the archive; a selection only names it.</source>
        <translation>Todo sigue en el archivo; una selección solo lo enumera.</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>Nueva selección</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Agregar un encabezado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Add a text or a note</source>
        <translation>Agregar un texto o una nota</translation>
    </message>
    <message>
        <source>Testimony or quote</source>
        <translation>Testimonio o cita</translation>
    </message>
    <message>
        <source>Add a testimony or a quote</source>
        <translation>Agregar un testimonio o una cita</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Fusionar con</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Dividir por</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Read back a corrected document…</source>
        <translation>Volver a leer un documento corregido…</translation>
    </message>
    <message>
        <source>Delete this selection</source>
        <translation>Eliminar esta selección</translation>
    </message>
    <message>
        <source>Nothing is selected yet</source>
        <translation>Aún no hay nada seleccionado</translation>
    </message>
    <message>
        <source>Press S on a passage that a search found, or on a testimony in its list, to add it here.</source>
        <translation>Pulse S sobre un pasaje encontrado o sobre un testimonio de la lista para agregarlo aquí.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Text, printed where it stands</source>
        <translation>Texto, se imprime donde está</translation>
    </message>
    <message>
        <source>Note to the editors, stays inside</source>
        <translation>Nota para quienes editan, no sale</translation>
    </message>
    <message>
        <source>Search for passages: S adds one here as a quote</source>
        <translation>Buscar pasajes: S agrega uno aquí como cita</translation>
    </message>
    <message>
        <source>Choose testimonies in their list: S adds them here</source>
        <translation>Elegir testimonios en la lista: S los agrega aquí</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
</context>
<context>
    <name>SelectionsPage</name>
    <message>
        <source>Selections</source>
        <translation>Selecciones</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>heading below</source>
        <translation>encabezado debajo</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>quitar</translation>
    </message>
</context>
<context>
    <name>SelectionsPresenter</name>
    <message>
        <source>New selection</source>
        <translation>Nueva selección</translation>
    </message>
    <message>
        <source>“{name}” was deleted; what it listed stays in the archive.</source>
        <translation>Se eliminó «{name}»; lo que enumeraba sigue en el archivo.</translation>
    </message>
    <message>
        <source>No selection yet</source>
        <translation>Aún sin selecciones</translation>
    </message>
    <message>
        <source>Item {number} of {count}</source>
        <translation>Elemento {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>Selecciones</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>Nueva selección</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>New selection…</source>
        <translation>Nueva selección…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SimilarBar</name>
    <message>
        <source>Passages with</source>
        <translation>Pasajes con</translation>
    </message>
    <message>
        <source>Do not look for it</source>
        <translation>No buscarla</translation>
    </message>
    <message>
        <source>Look for it too</source>
        <translation>Buscarla también</translation>
    </message>
    <message>
        <source>not in {code}</source>
        <translation>no en {code}</translation>
    </message>
    <message>
        <source>Show those of its own testimony too</source>
        <translation>Mostrar también los de su propio testimonio</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Dejarlos fuera</translation>
    </message>
    <message>
        <source>looked for</source>
        <translation>se busca</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivada</translation>
    </message>
</context>
<context>
    <name>SimilarFinder</name>
    <message>
        <source>No other passage shares a telling word with this one.</source>
        <translation>Ningún otro pasaje comparte con este una palabra que diga algo.</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Sort by {order}</source>
        <translation>Ordenar por {order}</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed {rate}</source>
        <translation>Velocidad {rate}</translation>
    </message>
</context>
<context>
    <name>SpokenResults</name>
    <message>
        <source>{found}. Found in {milliseconds} milliseconds.</source>
        <translation>{found}. Encontrado en {milliseconds} milisegundos.</translation>
    </message>
</context>
<context>
    <name>StyleNamesDialog</name>
    <message>
        <source>Styles of {file}</source>
        <translation>Estilos de {file}</translation>
    </message>
    <message>
        <source>Choose which style of the template is used where it has another name there. It is remembered for templates of this file name.</source>
        <translation>Elija qué estilo de la plantilla se usa donde allí tiene otro nombre. Se recuerda para plantillas con este nombre de fichero.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>As it is called here</source>
        <translation>Como se llama aquí</translation>
    </message>
    <message>
        <source>Not in the template: it is added</source>
        <translation>No está en la plantilla: se agrega</translation>
    </message>
    <message>
        <source>The template&apos;s style for {style}</source>
        <translation>Estilo de la plantilla para {style}</translation>
    </message>
    <message>
        <source>{count} style is not in the template; the document brings it along.</source>
        <translation>{count} estilo no está en la plantilla; el documento lo trae.</translation>
    </message>
    <message>
        <source>{count} styles are not in the template; the document brings them along.</source>
        <translation>{count} estilos no están en la plantilla; el documento los trae.</translation>
    </message>
    <message>
        <source>The template has a style for everything.</source>
        <translation>La plantilla tiene un estilo para todo.</translation>
    </message>
    <message>
        <source>“{name}” is no longer in the template.</source>
        <translation>«{name}» ya no está en la plantilla.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Edit vocabulary…</source>
        <translation>Editar el vocabulario…</translation>
    </message>
</context>
<context>
    <name>TableGroups</name>
    <message>
        <source>{field}: none</source>
        <translation>{field}: sin valor</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates for new testimonies</source>
        <translation>Plantillas para testimonios nuevos</translation>
    </message>
    <message>
        <source>Choose a testimony in the table and keep it as a template: new ones can begin like it.</source>
        <translation>Elija un testimonio en la tabla y guárdelo como plantilla: los nuevos podrán empezar como él.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Made of {code}</source>
        <translation>A partir de {code}</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Eliminar la plantilla</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>The template “{name}” was kept.</source>
        <translation>Se guardó la plantilla «{name}».</translation>
    </message>
</context>
<context>
    <name>TermInspector</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Se usa en</translation>
    </message>
    <message>
        <source>Add a synonym</source>
        <translation>Agregar un sinónimo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>Sinónimos</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Show them in the search</source>
        <translation>Mostrarlos en la búsqueda</translation>
    </message>
    <message>
        <source>Choose a term to see its names and where it is used.</source>
        <translation>Elija un término para ver sus nombres y dónde se usa.</translation>
    </message>
    <message>
        <source>Templates: {names}</source>
        <translation>Plantillas: {names}</translation>
    </message>
</context>
<context>
    <name>TermKind</name>
    <message>
        <source>theme</source>
        <translation>el tema</translation>
    </message>
    <message>
        <source>role</source>
        <translation>el rol</translation>
    </message>
    <message>
        <source>project</source>
        <translation>el proyecto</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>la palabra clave</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>la institución</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>la colección</translation>
    </message>
    <message>
        <source>series</source>
        <translation>la serie</translation>
    </message>
    <message>
        <source>country</source>
        <translation>el país</translation>
    </message>
    <message>
        <source>language</source>
        <translation>el idioma</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>el ODS</translation>
    </message>
</context>
<context>
    <name>TestimoniesModel</name>
    <message>
        <source>{name}: {count} testimony</source>
        <translation>{name}: {count} testimonio</translation>
    </message>
    <message>
        <source>{name}: {count} testimonies</source>
        <translation>{name}: {count} testimonios</translation>
    </message>
    <message>
        <source>{group}, folded</source>
        <translation>{group}, plegado</translation>
    </message>
    <message>
        <source>has a recording</source>
        <translation>con grabación</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>sin grabación</translation>
    </message>
    <message>
        <source>has a transcript</source>
        <translation>con transcripción</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>sin transcripción</translation>
    </message>
    <message>
        <source>consent: {form}</source>
        <translation>consentimiento: {form}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (seudónimo)</translation>
    </message>
</context>
<context>
    <name>TestimoniesPage</name>
    <message>
        <source>Testimonies</source>
        <translation>Testimonios</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>add to selection</source>
        <translation>agregar a la selección</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>eliminar</translation>
    </message>
</context>
<context>
    <name>TestimoniesPresenter</name>
    <message>
        <source>{shown} of {count} testimony shown</source>
        <translation>{shown} de {count} testimonio a la vista</translation>
    </message>
    <message>
        <source>{shown} of {count} testimonies shown</source>
        <translation>{shown} de {count} testimonios a la vista</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionados</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>Left out, since the archive does not have it any more: {names}.</source>
        <translation>Se dejó fuera, porque el archivo ya no lo tiene: {names}.</translation>
    </message>
    <message>
        <source>{count} testimony was deleted.</source>
        <translation>Se eliminó {count} testimonio.</translation>
    </message>
    <message>
        <source>{count} testimonies were deleted.</source>
        <translation>Se eliminaron {count} testimonios.</translation>
    </message>
</context>
<context>
    <name>TestimoniesTable</name>
    <message>
        <source>Testimonies</source>
        <translation>Testimonios</translation>
    </message>
</context>
<context>
    <name>TestimoniesView</name>
    <message>
        <source>Testimonies</source>
        <translation>Testimonios</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Filter by code, title, name</source>
        <translation>Filtrar: código, título, nombre</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>No testimony fits the filter</source>
        <translation>Ningún testimonio cumple el filtro</translation>
    </message>
    <message>
        <source>It looks into the record alone. The search above looks into everything.</source>
        <translation>Busca solo en la ficha. La búsqueda de arriba busca en todo.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>No testimonies yet</source>
        <translation>Aún no hay testimonios</translation>
    </message>
    <message>
        <source>Bring in a table, transcripts and recordings, or write the first record by hand.</source>
        <translation>Traiga una tabla, transcripciones y grabaciones, o escriba la primera ficha a mano.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>New testimony</source>
        <translation>Nuevo testimonio</translation>
    </message>
    <message>
        <source>Look at the sample archive</source>
        <translation>Ver el archivo de muestra</translation>
    </message>
</context>
<context>
    <name>TestimonyBriefView</name>
    <message>
        <source>This passage</source>
        <translation>Este pasaje</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Consent and access</source>
        <translation>Consentimiento y acceso</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Choose a passage to see who speaks and what may be done with it.</source>
        <translation>Elija un pasaje para ver quién habla y qué se puede hacer con él.</translation>
    </message>
    <message>
        <source>Open the testimony</source>
        <translation>Abrir el testimonio</translation>
    </message>
    <message>
        <source>Kept as a quote</source>
        <translation>Guardado como cita</translation>
    </message>
    <message>
        <source>Not kept as a quote</source>
        <translation>No guardado como cita</translation>
    </message>
</context>
<context>
    <name>TimeMarks</name>
    <message>
        <source>{quote} (the transcript does not hold these words any more)</source>
        <translation>{quote} (la transcripción ya no tiene estas palabras)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the recording</source>
        <translation>Línea de tiempo de la grabación</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Whole part</source>
        <translation>Parte entera</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Grabación completa</translation>
    </message>
    <message>
        <source>Passages, quotes</source>
        <translation>Pasajes, citas</translation>
    </message>
</context>
<context>
    <name>TimelinePresenter</name>
    <message>
        <source>Part {part}</source>
        <translation>Parte {part}</translation>
    </message>
    <message>
        <source>Part {part}, length unknown</source>
        <translation>Parte {part}, duración desconocida</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Archive: {name}</source>
        <translation>Archivo: {name}</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Buscar en todo…</translation>
    </message>
    <message>
        <source>Only what may be published</source>
        <translation>Solo lo publicable</translation>
    </message>
    <message>
        <source>Hide what consent or access keeps inside the archive</source>
        <translation>Ocultar lo que el consentimiento o el acceso reservan al archivo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>TranscriptCommands</name>
    <message>
        <source>Seconds, or a time code; with − for earlier.</source>
        <translation>Segundos o un código de tiempo; con − para antes.</translation>
    </message>
    <message>
        <source>{shift} brings its start to where the recording is.</source>
        <translation>{shift} lleva su inicio a donde está la grabación.</translation>
    </message>
    <message>
        <source>Shift the times from passage {number} on by</source>
        <translation>Desplazar los tiempos desde el pasaje {number} en</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>No times are missing here: every passage has its own.</source>
        <translation>Aquí no falta ningún tiempo: cada pasaje tiene el suyo.</translation>
    </message>
    <message>
        <source>This passage names no speaker. F2 edits it.</source>
        <translation>Este pasaje no nombra a ningún hablante. F2 lo edita.</translation>
    </message>
    <message>
        <source>Call “{speaker}” in the whole transcript</source>
        <translation>Nombrar a «{speaker}» en toda la transcripción</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Unirlos</translation>
    </message>
    <message>
        <source>{count} passage has</source>
        <translation>{count} pasaje tiene</translation>
    </message>
    <message>
        <source>{count} passages have</source>
        <translation>{count} pasajes tienen</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} pasaje</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
    <message>
        <source>All of them will be the words of {person}.</source>
        <translation>Todos serán palabras de {person}.</translation>
    </message>
    <message>
        <source>All of them will be the words of nobody in the record.</source>
        <translation>Todos serán palabras de nadie de la ficha.</translation>
    </message>
    <message>
        <source>{there} the speaker “{name}” already; {more} of “{speaker}” would join them.</source>
        <translation>{there} ya el hablante «{name}»; {more} de «{speaker}» se les unirían.</translation>
    </message>
    <message>
        <source>Undo parts them again.</source>
        <translation>Deshacer los vuelve a separar.</translation>
    </message>
    <message>
        <source>“{value}” is no time. Type seconds as 1.5 or −2, or 0:12.</source>
        <translation>«{value}» no es un tiempo. Escriba segundos como 1.5 o −2, o 0:12.</translation>
    </message>
    <message>
        <source>The passage was deleted.</source>
        <translation>Se eliminó el pasaje.</translation>
    </message>
    <message>
        <source>The passages were deleted.</source>
        <translation>Se eliminaron los pasajes.</translation>
    </message>
</context>
<context>
    <name>TranscriptExportPresenter</name>
    <message>
        <source>There is no transcript to export here.</source>
        <translation>No hay ninguna transcripción que exportar aquí.</translation>
    </message>
    <message>
        <source>Export this transcript</source>
        <translation>Exportar esta transcripción</translation>
    </message>
    <message>
        <source>{count} passage was exported to {file}.</source>
        <translation>Se exportó {count} pasaje a {file}.</translation>
    </message>
    <message>
        <source>{count} passages were exported to {file}.</source>
        <translation>Se exportaron {count} pasajes a {file}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
</context>
<context>
    <name>TranscriptFiles</name>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Documento de Word (*.docx)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Subtitles for the web (*.vtt)</source>
        <translation>Subtítulos para la web (*.vtt)</translation>
    </message>
    <message>
        <source>Subtitles for the web, part {number} (*.vtt)</source>
        <translation>Subtítulos para la web, parte {number} (*.vtt)</translation>
    </message>
    <message>
        <source>Subtitles (*.srt)</source>
        <translation>Subtítulos (*.srt)</translation>
    </message>
    <message>
        <source>Subtitles, part {number} (*.srt)</source>
        <translation>Subtítulos, parte {number} (*.srt)</translation>
    </message>
</context>
<context>
    <name>TranscriptFind</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>Not in this transcript</source>
        <translation>No está en esta transcripción</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
</context>
<context>
    <name>UsesEditor</name>
    <message>
        <source>No limit named</source>
        <translation>Sin límite nombrado</translation>
    </message>
    <message>
        <source>Only for:</source>
        <translation>Solo para:</translation>
    </message>
</context>
<context>
    <name>Vocabularies</name>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Instituciones</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>{count} term</source>
        <translation>{count} término</translation>
    </message>
    <message>
        <source>{count} terms</source>
        <translation>{count} términos</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin uso</translation>
    </message>
    <message>
        <source>{count} testimony</source>
        <translation>{count} testimonio</translation>
    </message>
    <message>
        <source>{count} testimonies</source>
        <translation>{count} testimonios</translation>
    </message>
    <message>
        <source>{count} quote</source>
        <translation>{count} cita</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} citas</translation>
    </message>
    <message>
        <source>{count} template</source>
        <translation>{count} plantilla</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>{count} plantillas</translation>
    </message>
    <message>
        <source>A new name is written into every record that has this one.</source>
        <translation>Un nombre nuevo se escribe en todas las fichas que tienen este.</translation>
    </message>
    <message>
        <source>Names of countries come from the Unicode CLDR. What is not listed here can be typed all the same.</source>
        <translation>Los nombres de los países vienen de Unicode CLDR. Lo que no está en la lista también se puede escribir.</translation>
    </message>
</context>
<context>
    <name>VocabulariesPage</name>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabularios</translation>
    </message>
    <message>
        <source>where used</source>
        <translation>dónde se usa</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>eliminar</translation>
    </message>
    <message>
        <source>Show where it is used</source>
        <translation>Mostrar dónde se usa</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionar con…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>VocabulariesPresenter</name>
    <message>
        <source>It will stand below “{name}”.</source>
        <translation>Quedará debajo de «{name}».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>Fusionar «{name}» con</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Instead of “{name}” put</source>
        <translation>En lugar de «{name}», poner</translation>
    </message>
    <message>
        <source>It is in use: {uses}.</source>
        <translation>Está en uso: {uses}.</translation>
    </message>
    <message>
        <source>Replace and delete</source>
        <translation>Reemplazar y eliminar</translation>
    </message>
    <message>
        <source>There is no such term here. Choose one from the list that opens.</source>
        <translation>Aquí no hay tal término. Elija uno de la lista que se abre.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>Se eliminó «{name}».</translation>
    </message>
    <message>
        <source>testimonies · quotes</source>
        <translation>testimonios · citas</translation>
    </message>
    <message>
        <source>testimonies</source>
        <translation>testimonios</translation>
    </message>
    <message>
        <source>No term fits the filter</source>
        <translation>Ningún término cumple el filtro</translation>
    </message>
    <message>
        <source>There are no terms here yet</source>
        <translation>Aquí aún no hay términos</translation>
    </message>
    <message>
        <source>They come from the records: what is written there is listed here.</source>
        <translation>Vienen de las fichas: lo que se escribe allí aparece aquí.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Terms that are added here can be chosen in every record.</source>
        <translation>Los términos que se agregan aquí se pueden elegir en todas las fichas.</translation>
    </message>
    <message>
        <source>{kind}: {count} term</source>
        <translation>{kind}: {count} término</translation>
    </message>
    <message>
        <source>{kind}: {count} terms</source>
        <translation>{kind}: {count} términos</translation>
    </message>
</context>
<context>
    <name>VocabulariesView</name>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabularios</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>Filtrar términos</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionar con…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>VolumeControls</name>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Play aloud again</source>
        <translation>Volver a oír</translation>
    </message>
</context>
<context>
    <name>WaveformWidget</name>
    <message>
        <source>{position} of {duration}</source>
        <translation>{position} de {duration}</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortado</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>Opening {name}</source>
        <translation>Abriendo {name}</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Looking what can be brought back</source>
        <translation>Buscando qué se puede recuperar</translation>
    </message>
    <message>
        <source>Repair now</source>
        <translation>Reparar ahora</translation>
    </message>
    <message>
        <source>Repairing {name}</source>
        <translation>Reparando {name}</translation>
    </message>
    <message>
        <source>The archive was repaired. What was damaged is kept in {folder}.</source>
        <translation>El archivo se reparó. Lo dañado se conserva en {folder}.</translation>
    </message>
    <message>
        <source>My testimonies</source>
        <translation>Mis testimonios</translation>
    </message>
    <message>
        <source>Sample archive</source>
        <translation>Archivo de muestra</translation>
    </message>
    <message>
        <source>Restored archive</source>
        <translation>Archivo restaurado</translation>
    </message>
    <message>
        <source>No archive is in this folder: it has no file archive.db.</source>
        <translation>En esta carpeta no hay un archivo: no contiene archive.db.</translation>
    </message>
    <message>
        <source>An archive is in this folder.</source>
        <translation>En esta carpeta hay un archivo.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese fichero no existe.</translation>
    </message>
    <message>
        <source>Creating {name}</source>
        <translation>Creando {name}</translation>
    </message>
    <message>
        <source>Making the sample archive</source>
        <translation>Creando el archivo de muestra</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restaurando {name}</translation>
    </message>
    <message>
        <source>An earlier backup was restored, as newer ones cannot be read.</source>
        <translation>Se restauró un respaldo anterior, pues los más recientes no se pueden leer.</translation>
    </message>
    <message>
        <source>{count} file is not in the backup, or damaged there; all else was brought back.</source>
        <translation>{count} adjunto no está en el respaldo o está dañado allí; todo lo demás se recuperó.</translation>
    </message>
    <message>
        <source>{count} files are not in the backup, or damaged there; all else was brought back.</source>
        <translation>{count} adjuntos no están en el respaldo o están dañados allí; todo lo demás se recuperó.</translation>
    </message>
    <message>
        <source>{count} row of the database is damaged in the backup, or refers to one that is gone.</source>
        <translation>{count} fila de la base de datos está dañada en el respaldo, o remite a una que ya no está.</translation>
    </message>
    <message>
        <source>{count} rows of the database are damaged in the backup, or refer to rows that are gone.</source>
        <translation>{count} filas de la base de datos están dañadas en el respaldo, o remiten a filas que ya no están.</translation>
    </message>
    <message>
        <source>Verify names what is damaged.</source>
        <translation>La verificación indica lo que está dañado.</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>None yet. The archives you open will be listed here.</source>
        <translation>Aún ninguno. Aquí aparecerán los archivos que abra.</translation>
    </message>
    <message>
        <source>not found: {folder}</source>
        <translation>no se encontró: {folder}</translation>
    </message>
    <message>
        <source>Create an archive</source>
        <translation>Crear un archivo</translation>
    </message>
    <message>
        <source>in an empty folder, from a profile</source>
        <translation>en una carpeta vacía, a partir de un perfil</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>a folder on this computer or a USB stick</source>
        <translation>una carpeta de este equipo o de una memoria USB</translation>
    </message>
    <message>
        <source>Look around in the sample</source>
        <translation>Explorar la muestra</translation>
    </message>
    <message>
        <source>invented testimonies in three languages</source>
        <translation>testimonios inventados en tres idiomas</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar un respaldo</translation>
    </message>
    <message>
        <source>puts it beside what you have, never over it</source>
        <translation>lo pone junto a lo que ya tiene, nunca encima</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Testimony Archive</source>
        <translation>Testimony Archive</translation>
    </message>
    <message>
        <source>Interviews with their recordings and transcripts, searched, quoted and published from one folder.</source>
        <translation>Entrevistas con sus grabaciones y transcripciones, para buscarlas, citarlas y publicarlas desde una sola carpeta.</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Por dónde empezar</translation>
    </message>
    <message>
        <source>Bring in a spreadsheet</source>
        <translation>Traer una hoja de cálculo</translation>
    </message>
    <message>
        <source>Columns are matched; rows with mistakes are named, nothing is imported half.</source>
        <translation>Las columnas se reconocen; se señalan las filas con errores y nada se importa a medias.</translation>
    </message>
    <message>
        <source>Add the recordings and transcripts</source>
        <translation>Agregar grabaciones y transcripciones</translation>
    </message>
    <message>
        <source>Files find their testimony by its code.</source>
        <translation>Cada fichero encuentra su testimonio por el código.</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Registrar el consentimiento</translation>
    </message>
    <message>
        <source>Who agreed to what, and under which name.</source>
        <translation>Quién aceptó qué y con qué nombre.</translation>
    </message>
    <message>
        <source>Search, listen, keep quotes</source>
        <translation>Buscar, escuchar, guardar citas</translation>
    </message>
    <message>
        <source>Then put them in order and export to Word.</source>
        <translation>Luego, ordenarlas y exportarlas a Word.</translation>
    </message>
</context>
<context>
    <name>WidenedNames</name>
    <message>
        <source>Also:</source>
        <translation>También:</translation>
    </message>
    <message>
        <source>Do not look for {name}</source>
        <translation>No buscar {name}</translation>
    </message>
    <message>
        <source>Look for {name} too</source>
        <translation>Buscar también {name}</translation>
    </message>
</context>
<context>
    <name>WideningSwitch</name>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>Find also what the names of a theme call the same in every language</source>
        <translation>Encontrar también lo que los nombres de un tema llaman igual en cada idioma</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>described</source>
        <translation>descrito</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revisado</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicado</translation>
    </message>
    <message>
        <source>interviewee</source>
        <translation>entrevistado/a</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>entrevistador/a</translation>
    </message>
    <message>
        <source>transcriber</source>
        <translation>transcriptor/a</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traductor/a</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>man</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabación</translation>
    </message>
    <message>
        <source>video recording</source>
        <translation>grabación en video</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcripción</translation>
    </message>
    <message>
        <source>consent form</source>
        <translation>hoja de consentimiento</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>other file</source>
        <translation>otro adjunto</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>literal</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traducción</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interno</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabado</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>public record</source>
        <translation>registro público</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>negado</translation>
    </message>
    <message>
        <source>internal use</source>
        <translation>uso interno</translation>
    </message>
    <message>
        <source>quoting</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>publicación</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>About as it will look: a word processor may end pages some lines earlier or later.</source>
        <translation>Más o menos como se verá: un procesador de textos puede terminar las páginas unas líneas antes o después.</translation>
    </message>
</context>
<context>
    <name>_PersonCard</name>
    <message>
        <source>{name} (pseudonym)</source>
        <translation>{name} (seudónimo)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Nació en</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografía</translation>
    </message>
    <message>
        <source>A few sentences about the person</source>
        <translation>Unas frases sobre la persona</translation>
    </message>
    <message>
        <source>Take out of this testimony</source>
        <translation>Quitar de este testimonio</translation>
    </message>
</context>
<context>
    <name>_TranscriptCard</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
</TS>
